package id.go.purbalinggakab.siliput.identity;

import id.go.purbalinggakab.siliput.identity.Administrators.Request;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The open requests; one that nobody decided for a week is none any more. */
@Repository
public class AdministratorRequests {

    private static final Duration OPEN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    AdministratorRequests(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    public List<Request> open() {
        return jdbc.sql("select * from administrator_request where asked_at > ? order by asked_at")
                .param(Timestamp.from(clock.instant().minus(OPEN)))
                .query((row, n) -> new Request(
                        row.getString("user_id"),
                        row.getString("asked_by"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** Stays although the command that asked is refused. */
    public void ask(String user, String by) {
        own.executeWithoutResult(status -> {
            close(user);
            jdbc.sql("insert into administrator_request (user_id, asked_by, asked_at) values (?, ?, ?)")
                    .params(user, by, Timestamp.from(clock.instant()))
                    .update();
        });
    }

    public void close(String user) {
        jdbc.sql("delete from administrator_request where user_id = ?")
                .param(user)
                .update();
    }
}
