package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.engine.EngineEvent.FormSent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work in progress of a form, one per person and form: on the server, since a shared computer's browser keeps nothing. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Drafts {

    /** Longest draft that is kept, in characters. */
    public static final int LONGEST = 100_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What was typed, and when: a browser that holds something else can tell which is the later one. */
    public record Draft(String json, Instant typedAt) {}

    public Optional<Draft> find(String key, String user) {
        return jdbc.sql("select json, changed_at from draft where draft_key = ? and user_id = ?")
                .params(key, user)
                .query((row, number) -> new Draft(
                        row.getString("json"), row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    /** Nothing was typed in the future, whatever the browser's clock says. */
    public void keep(String key, String user, String json, Instant typedAt) {
        forgetOld();
        var at = typedAt.isAfter(clock.instant()) ? clock.instant() : typedAt;
        if (!update(key, user, json, at)) {
            try {
                jdbc.sql("insert into draft (draft_key, user_id, json, changed_at) values (?, ?, ?, ?)")
                        .params(key, user, json, Timestamp.from(at))
                        .update();
            } catch (DuplicateKeyException kept) {
                update(key, user, json, at);
            }
        }
    }

    public void drop(String key, String user) {
        jdbc.sql("delete from draft where draft_key = ? and user_id = ?")
                .params(key, user)
                .update();
    }

    /** What was sent is no draft any more, whatever became of the browser it was sent from. */
    @EventListener
    void sent(FormSent form) {
        form.taskId().ifPresent(task -> drop("task-" + task, form.user()));
        form.startedProcess().ifPresent(process -> drop("start-" + process, form.user()));
    }

    /** A text that comes late does not take a newer one's place. */
    private boolean update(String key, String user, String json, Instant at) {
        return jdbc.sql("update draft set json = ?, changed_at = ? where draft_key = ? and user_id = ?"
                                + " and changed_at <= ?")
                        .params(json, Timestamp.from(at), key, user, Timestamp.from(at))
                        .update()
                > 0;
    }

    private void forgetOld() {
        jdbc.sql("delete from draft where changed_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }
}
