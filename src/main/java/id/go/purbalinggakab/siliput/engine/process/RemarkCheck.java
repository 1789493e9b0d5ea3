package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.CommentAdded;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
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
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine gives comments, attachments and subtasks to everybody with the id: here only to who sees the task. And it
 * takes a comment of any length into any case: here from who may work on an open task, into that task's case.
 */
@RequiredArgsConstructor
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

    private static final FormFile COMMENT = FormFile.read(
            "comment",
            """
            <label>Komentar <textarea name="message" data-type="text" maxlength="2000" data-required></textarea></label>""");

    private final ProcessEngineConfigurationImpl engine;
    private final ApplicationEventPublisher events;

    <T> Command<T> guarded(Command<T> command) {
        return command instanceof AddCommentCmd
                ? context -> {
                    var instance = judged(new CommandFields(command), context);
                    var result = command.execute(context);
                    var comment = (Comment) result;
                    events.publishEvent(new CommentAdded(
                            comment.getId(),
                            instance,
                            comment.getUserId(),
                            comment.getTime().toInstant(),
                            comment.getFullMessage()));
                    return result;
                }
                : command;
    }

    /** @return the case that the comment belongs to */
    private static String judged(CommandFields comment, CommandContext context) {
        var taskId = comment.text("taskId");
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessInstanceId() == null) {
            throw new RestException(Status.NOT_FOUND, "Komentar ditulis pada tugas yang masih terbuka (taskId).");
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        var named = comment.text("processInstanceId");
        if (named != null && !named.equals(task.getProcessInstanceId())) {
            throw new AuthorizationException("Komentar hanya untuk perkara dari tugasnya sendiri (processInstanceId).");
        }
        var values =
                Optional.ofNullable(comment.text("message")).<Map<String, Object>>map(text -> Map.of("message", text));
        var sent = new Submission(
                COMMENT.id(), values.orElse(Map.of()), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
        var problems = new FieldCheck(COMMENT, StepRules.of(COMMENT.id()), sent, List::of).problems();
        if (!problems.isEmpty()) {
            throw Refusals.of(COMMENT.id(), COMMENT, problems, GuardedCommand.EntryPoint.MESSAGE);
        }
        comment.set("processInstanceId", task.getProcessInstanceId());
        return task.getProcessInstanceId();
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
