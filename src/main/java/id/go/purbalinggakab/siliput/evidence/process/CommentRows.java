package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.engine.OnBehalf;
import id.go.purbalinggakab.siliput.evidence.DossierRow;
import id.go.purbalinggakab.siliput.evidence.DossierRows;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wrote beside the forms of a case. */
@Component
class CommentRows {

    private final TaskService tasks;
    private final OnBehalf onBehalf;
    private final JdbcClient jdbc;

    CommentRows(TaskService tasks, OnBehalf onBehalf, JdbcClient jdbc) {
        this.tasks = tasks;
        this.onBehalf = onBehalf;
        this.jdbc = jdbc;
    }

    Map<String, DossierRow> of(String processInstanceId) {
        var rows = new TreeMap<String, DossierRow>();
        var found = onBehalf.ofTheSystem(() -> tasks.getProcessInstanceComments(processInstanceId));
        if (!found.isEmpty()) {
            var earlier = new HashSet<>(jdbc.sql("select comment_id from earlier_comment")
                    .query(String.class)
                    .list());
            found.forEach(comment -> rows.put(
                    (earlier.contains(comment.getId()) ? DossierRows.EARLIER_COMMENT : DossierRows.COMMENT)
                            + comment.getId(),
                    DossierRows.comment(
                            Optional.ofNullable(comment.getUserId()).orElse("sistem"),
                            comment.getTime().toInstant(),
                            comment.getFullMessage())));
        }
        return rows;
    }
}
