package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Saving a task may move nothing but its follow-up date. */
@Component
@Order(30)
class FollowUpDateOnly implements CommandRule {

    @Override
    public Set<String> commands() {
        return Set.of("SaveTaskCmd");
    }

    @Override
    public void check(SentCommand command) {
        var sent = command.fields().value("task", Task.class);
        if (sent.getId() == null || !sameButFollowUp(sent, command)) {
            throw AllowedCommands.closed(command);
        }
    }

    private static boolean sameButFollowUp(Task sent, SentCommand command) {
        var stored = command.<Task>asSystem(() -> command.engine()
                .getTaskService()
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

    private static boolean sameTime(Date sent, Date stored) {
        return sent == null || stored == null ? sent == stored : sent.getTime() == stored.getTime();
    }
}
