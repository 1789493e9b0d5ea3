package id.go.purbalinggakab.siliput.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logins with a browser, on every node: a session counts only as long as nobody ended its login. Kept by the
 * computer's clock, as sessions are, for two days.
 */
@Repository
public class Logins {

    /** A login that may still be in use. */
    public record Login(UUID id, Instant beganAt, Instant seenAt, String address, String browser) {}

    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Duration dutyDay;
    private final Clock clock = Clock.systemUTC();

    Logins(JdbcClient jdbc, SessionSettings settings) {
        this.jdbc = jdbc;
        this.dutyDay = settings.dutyDay();
    }

    @Transactional
    public UUID begin(String user, String address, String browser) {
        jdbc.sql("delete from login_session where user_id = ? and began_at < ?")
                .params(user, before(KEPT))
                .update();
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        jdbc.sql(
                        "insert into login_session (id, user_id, began_at, seen_at, address, browser) values (?, ?, ?, ?, ?, ?)")
                .params(id, user, now, now, address, browser)
                .update();
        return id;
    }

    @Transactional
    public boolean isOver(UUID login) {
        var seen = jdbc.sql("select seen_at from login_session where id = ? and ended_at is null")
                .param(login)
                .query(Timestamp.class)
                .optional();
        seen.filter(at -> at.before(before(SEEN_AGAIN)))
                .ifPresent(at -> jdbc.sql("update login_session set seen_at = ? where id = ?")
                        .params(Timestamp.from(clock.instant()), login)
                        .update());
        return seen.isEmpty();
    }

    /** The latest first. */
    public List<Login> running(String user) {
        return jdbc.sql("select * from login_session where user_id = ? and ended_at is null and began_at > ?"
                        + " order by began_at desc")
                .params(user, before(dutyDay))
                .query(Logins::login)
                .list();
    }

    /** @return whether it was this person's and still running */
    @Transactional
    public boolean end(String user, UUID login) {
        return end("user_id = ? and id = ?", user, login) > 0;
    }

    @Transactional
    public void endAll(String user) {
        end("user_id = ?", user);
    }

    private int end(String which, Object... values) {
        return jdbc.sql("update login_session set ended_at = ? where ended_at is null and " + which)
                .param(Timestamp.from(clock.instant()))
                .params(values)
                .update();
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        return new Login(
                row.getObject("id", UUID.class),
                instant(row, "began_at"),
                instant(row, "seen_at"),
                row.getString("address"),
                row.getString("browser"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /**
     * @param dutyDay how long an official's login lasts: whoever stands in the field logs in once a day
     * @param idle after how long without a request an administrator or auditor logs in again
     */
    @ConfigurationProperties("siliput.identity.session")
    public record SessionSettings(@DefaultValue("PT12H") Duration dutyDay, @DefaultValue("PT30M") Duration idle) {}
}
