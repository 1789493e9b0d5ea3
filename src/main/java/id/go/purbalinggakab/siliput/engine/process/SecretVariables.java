package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who sees a task reads its variables by the engine's own right; a secret case's are closed here all the same. */
@Component
@Order(90)
@RequiredArgsConstructor
class SecretVariables implements CommandRule {

    private final CaseVisibility visibility;

    @Override
    public Set<String> commands() {
        return Set.of(
                "GetTaskVariablesCmd",
                "GetTaskVariableCmd",
                "GetTaskVariableCmdTyped",
                "GetTaskFormVariablesCmd",
                "GetStartFormVariablesCmd");
    }

    @Override
    public void check(SentCommand sent) {
        var fields = sent.fields();
        if (fields.find("taskId")
                .or(() -> fields.find("resourceId"))
                .flatMap(task -> instanceOf(sent, task))
                .filter(instance -> visibility.isInstanceClosedTo(sent.user(), instance))
                .isPresent()) {
            throw new AuthorizationException("Perkara rahasia: ambil tugasnya dahulu untuk membacanya.");
        }
    }

    /** Asked as the person, so that nobody learns of a task here that the engine hides. */
    private static Optional<String> instanceOf(SentCommand sent, String taskId) {
        return Optional.ofNullable(sent.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(taskId)
                        .singleResult())
                .map(Task::getProcessInstanceId);
    }
}
