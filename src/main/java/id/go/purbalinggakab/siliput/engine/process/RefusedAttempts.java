package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.AttemptRefused;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.ApplicationEventPublisher;

/** Stands before the guard and tells who tried what in vain; looking is no attempt, since pages look by themselves. */
@RequiredArgsConstructor
class RefusedAttempts extends CommandInterceptor {

    private static final Pattern LOOKING =
            Pattern.compile("(Get|Find|Is|ExecuteFilter|AuthorizationCheck).*|.*(Query|Report).*");

    private final ProcessEngineConfigurationImpl engine;
    private final ApplicationEventPublisher events;

    @Override
    public <T> T execute(Command<T> command) {
        var person = engine.getIdentityService().getCurrentAuthentication();
        if (Context.getCommandContext() != null || person == null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (AuthorizationException refused) {
            var name = command.getClass().getSimpleName();
            if (!LOOKING.matcher(name).matches()) {
                events.publishEvent(
                        new AttemptRefused(person.getUserId(), name.replaceAll("(Cmd|Command)$", ""), caseOf(command)));
            }
            throw refused;
        }
    }

    private Optional<String> caseOf(Command<?> command) {
        return text(command, "processInstanceId")
                .or(() -> text(command, "taskId")
                        .flatMap(id -> AsSystem.ask(engine, () -> Optional.ofNullable(engine.getTaskService()
                                        .createTaskQuery()
                                        .taskId(id)
                                        .singleResult())
                                .map(Task::getProcessInstanceId))))
                .or(() -> text(command, "executionId")
                        .flatMap(id -> AsSystem.ask(engine, () -> Optional.ofNullable(engine.getRuntimeService()
                                        .createExecutionQuery()
                                        .executionId(id)
                                        .singleResult())
                                .map(Execution::getProcessInstanceId))));
    }

    private static Optional<String> text(Command<?> command, String field) {
        var fields = new DirectFieldAccessor(command);
        return fields.isReadableProperty(field) && fields.getPropertyValue(field) instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }
}
