package id.go.purbalinggakab.siliput.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Passwords that somebody else set, who could come in with them: their owner changes them before anything else, and has
 * a week to notice being shut out before a word given with them counts.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class GivenPasswords {

    private static final Duration TIME_TO_NOTICE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    public void given(String user, String by) {
        forget(user);
        jdbc.sql("insert into given_password (user_id, given_by, given_at) values (?, ?, ?)")
                .params(user, by, Timestamp.from(clock.instant()))
                .update();
    }

    public void changed(String user) {
        jdbc.sql("update given_password set changed_at = ? where user_id = ? and changed_at is null")
                .params(Timestamp.from(clock.instant()), user)
                .update();
    }

    /** Where the system itself sets it. */
    public void forget(String user) {
        jdbc.sql("delete from given_password where user_id = ?").param(user).update();
    }

    public boolean mustChange(String user) {
        return count("user_id = ? and changed_at is null", user) > 0;
    }

    /** Whether somebody else may still be acting under this name. */
    public boolean isDoubtful(String user) {
        return count(
                        "user_id = ? and (changed_at is null or given_at > ?)",
                        user,
                        Timestamp.from(clock.instant().minus(TIME_TO_NOTICE)))
                > 0;
    }

    private int count(String where, Object... values) {
        return jdbc.sql("select count(*) from given_password where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }
}
