package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.EngineEvent.AttemptRefused;
import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who tried what in vain, whichever rule refused; looking is no attempt, since pages look by themselves. */
@Component
@Order(10)
@RequiredArgsConstructor
class RefusedAttempts implements CommandRule {

    private static final Pattern LOOKING =
            Pattern.compile("(Get|Find|Is|ExecuteFilter|AuthorizationCheck).*|.*(Query|Report).*");

    private final ApplicationEventPublisher events;

    @Override
    public <T> T around(SentCommand sent, Supplier<T> rest) {
        try {
            return rest.get();
        } catch (AuthorizationException refused) {
            var name = sent.simpleName();
            if (!LOOKING.matcher(name).matches()) {
                events.publishEvent(
                        new AttemptRefused(sent.user(), name.replaceAll("(Cmd|Command)$", ""), caseOf(sent)));
            }
            throw refused;
        }
    }

    private static Optional<String> caseOf(SentCommand sent) {
        var fields = sent.fields();
        return fields.find("processInstanceId")
                .or(() -> fields.find("taskId")
                        .flatMap(id -> sent.asSystem(() -> Optional.ofNullable(sent.engine()
                                        .getTaskService()
                                        .createTaskQuery()
                                        .taskId(id)
                                        .singleResult())
                                .map(Task::getProcessInstanceId))))
                .or(() -> fields.find("executionId")
                        .flatMap(id -> sent.asSystem(() -> Optional.ofNullable(sent.engine()
                                        .getRuntimeService()
                                        .createExecutionQuery()
                                        .executionId(id)
                                        .singleResult())
                                .map(Execution::getProcessInstanceId))));
    }
}
