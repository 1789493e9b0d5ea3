package id.go.purbalinggakab.siliput.engine.process;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;

/** Saving a task may move nothing but its follow-up date. */
@RequiredArgsConstructor
class SavedTaskCheck {

    private final ProcessEngineConfigurationImpl engine;

    boolean permits(Command<?> command) {
        if (command instanceof SaveTaskCmd) {
            var sent = (Task) new DirectFieldAccessor(command).getPropertyValue("task");
            return sent.getId() != null && sameButFollowUp(sent);
        }
        return true;
    }

    private boolean sameButFollowUp(Task sent) {
        var stored = AsSystem.<Task>ask(engine, () -> engine.getTaskService()
                .createTaskQuery()
                .taskId(sent.getId())
                .singleResult());
        return stored != null
                && Objects.equals(sent.getName(), stored.getName())
                && Objects.equals(sent.getDescription(), stored.getDescription())
                && Objects.equals(sent.getOwner(), stored.getOwner())
                && Objects.equals(sent.getAssignee(), stored.getAssignee())
                && Objects.equals(sent.getDelegationState(), stored.getDelegationState())
                && Objects.equals(sent.getParentTaskId(), stored.getParentTaskId())
                && sent.getPriority() == stored.getPriority()
                && sameTime(sent.getDueDate(), stored.getDueDate());
    }

    private static boolean sameTime(java.util.Date sent, java.util.Date stored) {
        return sent == null || stored == null ? sent == stored : sent.getTime() == stored.getTime();
    }
}
