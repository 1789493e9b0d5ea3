package id.go.purbalinggakab.siliput.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One row for each person whose sessions were ended, with the last time; by the computer's clock, as sessions are. */
@Repository
class LoginTable implements Logins {

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    LoginTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void endAll(String user) {
        jdbc.sql("delete from login_end where user_id = ?").param(user).update();
        jdbc.sql("insert into login_end (user_id, ended_at) values (?, ?)")
                .params(user, Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean isOver(String user, Instant loggedInAt) {
        return jdbc.sql("select count(*) from login_end where user_id = ? and ended_at >= ?")
                        .params(user, Timestamp.from(loggedInAt))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
