package id.go.purbalinggakab.siliput.engine.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetSubTasksCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskEventsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** The engine gives comments, attachments and subtasks to everybody with the id: here only to who sees the task. */
class RemarkCheck {

    private static final Set<Class<?>> OF_TASKS = Set.of(
            GetTaskCommentCmd.class,
            GetTaskCommentsCmd.class,
            GetTaskEventsCmd.class,
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentsCmd.class,
            GetTaskAttachmentContentCmd.class);

    private static final Set<Class<?>> OF_CASES =
            Set.of(GetProcessInstanceCommentsCmd.class, GetProcessInstanceAttachmentsCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    RemarkCheck(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    boolean permits(Command<?> command) {
        if (OF_CASES.contains(command.getClass())) {
            return id(command, "processInstanceId").filter(id -> !seesCase(id)).isEmpty();
        }
        var field = command instanceof GetSubTasksCmd ? "parentTaskId" : "taskId";
        return command.getClass() != GetSubTasksCmd.class && !OF_TASKS.contains(command.getClass())
                || id(command, field).filter(id -> !seesTask(id)).isEmpty();
    }

    private static Optional<String> id(Command<?> command, String field) {
        return Optional.ofNullable(new CommandFields(command).text(field));
    }

    private boolean seesTask(String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).count() > 0
                || engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .taskId(id)
                                .count()
                        > 0;
    }

    private boolean seesCase(String id) {
        return engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0
                || engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0;
    }
}
