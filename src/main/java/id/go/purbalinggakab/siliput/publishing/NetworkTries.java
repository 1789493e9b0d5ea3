package id.go.purbalinggakab.siliput.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each posting by an interface got; but for the first, every word is committed at once. */
@Repository
class NetworkTries {

    private static final String THIS = " where case_number = ? and version_no = ? and channel = ?";

    private final JdbcClient jdbc;
    private final OwnTransaction own;
    private final Clock clock;

    NetworkTries(JdbcClient jdbc, OwnTransaction own, Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.clock = clock;
    }

    record Try(
            Channel network,
            Instant begunAt,
            Instant nextAt,
            int tries,
            int polls,
            Optional<String> container,
            boolean unanswered) {}

    /** In the transaction that opens the ledger's row. */
    void open(Ledger.Key key) {
        var now = utc(clock.instant());
        jdbc.sql(
                        """
                        insert into network_try (case_number, version_no, channel, begun_at, next_at, tries, polls,
                            unanswered, settled) values (?, ?, ?, ?, ?, 0, 0, false, false)
                        """)
                .params(key.caseNumber(), key.version(), key.channel().name(), now, now)
                .update();
    }

    List<Try> openOf(String caseNumber, int version) {
        return jdbc.sql("select * from network_try where case_number = ? and version_no = ? and settled = false"
                        + " order by channel")
                .params(caseNumber, version)
                .query(NetworkTries::row)
                .list();
    }

    /** Something may stand there already, under the words that were prepared. */
    boolean isUnanswered(Ledger.Key key) {
        return openOf(key.caseNumber(), key.version()).stream()
                .anyMatch(one -> one.network() == key.channel() && one.unanswered());
    }

    /** Takes the next step for this server alone, until then; another one that saw the same moment comes away empty. */
    boolean take(Ledger.Key key, Try seen, Instant until) {
        return own.get(
                () -> jdbc.sql("update network_try set next_at = ?" + THIS + " and next_at = ? and settled = false")
                                .params(
                                        utc(until),
                                        key.caseNumber(),
                                        key.version(),
                                        key.channel().name(),
                                        utc(seen.nextAt()))
                                .update()
                        == 1);
    }

    void keepContainer(Ledger.Key key, String container) {
        set(key, "container = ?, polls = 0", container);
    }

    void asking(Ledger.Key key) {
        set(key, "unanswered = ?", true);
    }

    /** The last request certainly stored nothing. */
    void answered(Ledger.Key key) {
        set(key, "unanswered = ?", false);
    }

    void polled(Ledger.Key key, Instant next) {
        set(key, "polls = polls + 1, next_at = ?", utc(next));
    }

    void failed(Ledger.Key key, Instant next) {
        set(key, "tries = tries + 1, next_at = ?", utc(next));
    }

    void settle(Ledger.Key key) {
        set(key, "settled = ?", true);
    }

    private void set(Ledger.Key key, String change, Object value) {
        own.run(() -> jdbc.sql("update network_try set " + change + THIS)
                .params(value, key.caseNumber(), key.version(), key.channel().name())
                .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Try row(ResultSet row, int number) throws SQLException {
        return new Try(
                Channel.valueOf(row.getString("channel")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getInt("polls"),
                Optional.ofNullable(row.getString("container")),
                row.getBoolean("unanswered"));
    }
}
