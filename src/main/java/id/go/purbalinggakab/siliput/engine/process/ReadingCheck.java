package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.TaskSecrecy;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractGetFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;

/** Who sees a task reads its variables by the engine's own right; a secret case's are closed here all the same. */
@RequiredArgsConstructor
class ReadingCheck {

    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<TaskSecrecy> secrecy;

    boolean permits(Command<?> command, String user) {
        return taskRead(command)
                .flatMap(this::instanceOf)
                .filter(instance -> secrecy.stream().anyMatch(word -> word.isClosedTo(user, instance)))
                .isEmpty();
    }

    private static Optional<String> taskRead(Command<?> command) {
        if (command instanceof GetTaskVariablesCmd
                || command instanceof GetTaskVariableCmd
                || command instanceof GetTaskVariableCmdTyped) {
            return Optional.ofNullable(new CommandFields(command).text("taskId"));
        }
        return command instanceof AbstractGetFormVariablesCmd
                ? Optional.ofNullable(new CommandFields(command).text("resourceId"))
                : Optional.empty();
    }

    /** Asked as the person, so that nobody learns of a task here that the engine hides. */
    private Optional<String> instanceOf(String taskId) {
        return Optional.ofNullable(
                        engine.getTaskService().createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getProcessInstanceId);
    }
}
