package id.go.purbalinggakab.siliput.coverage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work in progress of a form, one per person and form: on the server, since a shared computer's browser keeps nothing. */
@Repository
public class Drafts {

    /** Longest draft that is kept, in characters. */
    public static final int LONGEST = 100_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<String> find(String key, String user) {
        return jdbc.sql("select json from draft where draft_key = ? and user_id = ?")
                .params(key, user)
                .query(String.class)
                .optional();
    }

    public void keep(String key, String user, String json) {
        forgetOld();
        if (!update(key, user, json)) {
            try {
                jdbc.sql("insert into draft (draft_key, user_id, json, changed_at) values (?, ?, ?, ?)")
                        .params(key, user, json, Timestamp.from(clock.instant()))
                        .update();
            } catch (DuplicateKeyException kept) {
                update(key, user, json);
            }
        }
    }

    public void drop(String key, String user) {
        jdbc.sql("delete from draft where draft_key = ? and user_id = ?")
                .params(key, user)
                .update();
    }

    private boolean update(String key, String user, String json) {
        return jdbc.sql("update draft set json = ?, changed_at = ? where draft_key = ? and user_id = ?")
                        .params(json, Timestamp.from(clock.instant()), key, user)
                        .update()
                > 0;
    }

    private void forgetOld() {
        jdbc.sql("delete from draft where changed_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }
}
