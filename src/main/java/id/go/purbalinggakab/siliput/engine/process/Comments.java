package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.EngineEvent.CommentAdded;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.GuardedCommand.EntryPoint;
import id.go.purbalinggakab.siliput.engine.internals.Refusals;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine gives comments, attachments and subtasks to everybody with the id: here only to who sees the task. And it
 * takes a comment of any length into any case: here from who may work on an open task, into that task's case.
 */
@Component
@Order(120)
@RequiredArgsConstructor
class Comments implements CommandRule.Inside {

    private static final String ADD = "AddCommentCmd";

    private static final FormFile COMMENT = FormFile.read(
            "comment",
            """
            <label>Komentar <textarea name="message" data-type="text" maxlength="2000" data-required></textarea></label>""");

    private final ApplicationEventPublisher events;

    @Override
    public Set<String> commands() {
        return Set.of(
                ADD,
                "GetProcessInstanceCommentsCmd",
                "GetProcessInstanceAttachmentsCmd",
                "GetSubTasksCmd",
                "GetTaskCommentCmd",
                "GetTaskCommentsCmd",
                "GetTaskEventsCmd",
                "GetTaskAttachmentCmd",
                "GetTaskAttachmentsCmd",
                "GetTaskAttachmentContentCmd");
    }

    @Override
    public void check(SentCommand sent) {
        if (sent.is(ADD)) {
            return;
        }
        var fields = sent.fields();
        var sees = sent.is("GetProcessInstanceCommentsCmd", "GetProcessInstanceAttachmentsCmd")
                ? fields.find("processInstanceId").map(id -> seesCase(sent, id))
                : fields.find(sent.is("GetSubTasksCmd") ? "parentTaskId" : "taskId")
                        .map(id -> seesTask(sent, id));
        if (!sees.orElse(true)) {
            throw CaseRights.notFor(sent.user());
        }
    }

    @Override
    public <T> T inside(SentCommand sent, Supplier<T> command) {
        if (!sent.is(ADD)) {
            return command.get();
        }
        var instance = judged(sent);
        var result = command.get();
        var comment = (Comment) result;
        events.publishEvent(new CommentAdded(
                comment.getId(),
                instance,
                comment.getUserId(),
                comment.getTime().toInstant(),
                comment.getFullMessage()));
        return result;
    }

    /** @return the case that the comment belongs to */
    private static String judged(SentCommand sent) {
        var comment = sent.fields();
        var task = sent.openTask(comment.text("taskId"))
                .filter(open -> open.getProcessInstanceId() != null)
                .orElseThrow(() -> new RestException(
                        Status.NOT_FOUND, "Komentar ditulis pada tugas yang masih terbuka (taskId)."));
        sent.requireWorkOn(task);
        var named = comment.text("processInstanceId");
        if (named != null && !named.equals(task.getProcessInstanceId())) {
            throw new AuthorizationException("Komentar hanya untuk perkara dari tugasnya sendiri (processInstanceId).");
        }
        var values =
                Optional.ofNullable(comment.text("message")).<Map<String, Object>>map(text -> Map.of("message", text));
        var written = new Submission(
                COMMENT.id(), values.orElse(Map.of()), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
        var problems = new FieldCheck(COMMENT, StepRules.of(COMMENT.id()), written, List::of).problems();
        if (!problems.isEmpty()) {
            throw Refusals.of(COMMENT.id(), COMMENT, problems, EntryPoint.MESSAGE);
        }
        comment.set("processInstanceId", task.getProcessInstanceId());
        return task.getProcessInstanceId();
    }

    private static boolean seesTask(SentCommand sent, String id) {
        return sent.engine().getTaskService().createTaskQuery().taskId(id).count() > 0
                || sent.engine()
                                .getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .taskId(id)
                                .count()
                        > 0;
    }

    private static boolean seesCase(SentCommand sent, String id) {
        return sent.engine()
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0
                || sent.engine()
                                .getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0;
    }
}
