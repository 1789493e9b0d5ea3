package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what went out where, for reading. */
@Repository
class Ledger {

    /** Recipient of everything that is not mail. */
    static final String PUBLIC = "publik";

    static final String THIS_ROW =
            " where case_number = :case and version_no = :version and channel = :channel and recipient = :recipient";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(String caseNumber, int version, Channel channel, String recipient) {
        static Key of(ApprovedRelease release, Channel channel, String recipient) {
            return new Key(release.caseNumber(), release.version(), channel, recipient);
        }
    }

    Optional<LedgerRow> find(Key key) {
        return with(key, jdbc.sql("select * from publication" + THIS_ROW))
                .query(Ledger::row)
                .optional();
    }

    List<LedgerRow> ofCase(String caseNumber) {
        return jdbc.sql("select * from publication where case_number = :case order by version_no, channel, recipient")
                .param("case", caseNumber)
                .query(Ledger::row)
                .list();
    }

    List<LedgerRow> ofChannel(String caseNumber, Channel channel) {
        return jdbc.sql("select * from publication where case_number = :case and channel = :channel"
                        + " order by version_no, recipient")
                .param("case", caseNumber)
                .param("channel", channel.name())
                .query(Ledger::row)
                .list();
    }

    List<LedgerRow> ofChannel(String caseNumber, int version, Channel channel) {
        return jdbc.sql(
                        """
                        select * from publication where case_number = :case and version_no = :version
                        and channel = :channel order by recipient
                        """)
                .param("case", caseNumber)
                .param("version", version)
                .param("channel", channel.name())
                .query(Ledger::row)
                .list();
    }

    List<String> latestPublished(int limit) {
        return jdbc.sql("select case_number from publication where state = 'PUBLISHED' group by case_number"
                        + " order by max(changed_at) desc, case_number fetch first %d rows only".formatted(limit))
                .query(String.class)
                .list();
    }

    /** Whom an earlier version of the case reached by mail, or may have reached, each once. */
    List<String> reachedByMail(String caseNumber, int before) {
        return jdbc.sql(
                        """
                        select distinct recipient from publication where case_number = :case and version_no < :version
                        and channel = 'MAIL' and (state = 'PUBLISHED' or state = 'REFUSED' and reason = :unknown)
                        order by recipient
                        """)
                .param("unknown", MessageDelivery.FATE_UNKNOWN)
                .param("case", caseNumber)
                .param("version", before)
                .query(String.class)
                .list();
    }

    /** Where the case can be read on a website: the office's own site before our news pages, the latest version first. */
    Optional<String> websiteLink(String caseNumber, int upToVersion) {
        return jdbc.sql(
                        """
                        select link from publication where case_number = :case and version_no <= :version
                        and channel = 'WEBSITE' and state = 'PUBLISHED' and link is not null
                        order by case when recipient = :public then 0 else 1 end, version_no desc
                        fetch first 1 rows only
                        """)
                .param("case", caseNumber)
                .param("version", upToVersion)
                .param("public", PUBLIC)
                .query(String.class)
                .optional();
    }

    /** Whether a version before this one is out somewhere. */
    boolean isOut(String caseNumber, int before) {
        return jdbc.sql("select count(*) from publication where case_number = :case and version_no < :version"
                                + " and state = 'PUBLISHED'")
                        .param("case", caseNumber)
                        .param("version", before)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What an interface still has to post of this version, each with its time. */
    List<LedgerRow> byThemselves(String caseNumber, int version) {
        return ofCase(caseNumber).stream()
                .filter(row -> row.version() == version && row.channel() != Channel.MAIL)
                .filter(row -> row.isWaiting()
                        && !row.text().isEmpty()
                        && row.nextAttempt().isPresent())
                .toList();
    }

    /** The number of the case's post on the office's WordPress. */
    Optional<Long> onWordPress(String caseNumber) {
        return ofChannel(caseNumber, Channel.WEBSITE).stream()
                .filter(row -> row.state() == State.PUBLISHED)
                .flatMap(row -> row.wordPressPost().stream())
                .findFirst();
    }

    /** The recipient that a message of ours went to; empty where it is known to have come back. */
    Optional<Key> ofMessage(String messageId) {
        return jdbc.sql("select * from publication where channel = 'MAIL' and external_id = :id"
                        + " and state = 'PUBLISHED'")
                .param("id", messageId)
                .query(Ledger::row)
                .optional()
                .map(LedgerRow::key);
    }

    static JdbcClient.StatementSpec with(Key key, JdbcClient.StatementSpec statement) {
        return statement
                .param("case", key.caseNumber())
                .param("version", key.version())
                .param("channel", key.channel().name())
                .param("recipient", key.recipient());
    }

    private static LedgerRow row(ResultSet row, int number) throws SQLException {
        return new LedgerRow(
                row.getString("case_number"),
                row.getInt("version_no"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                State.valueOf(row.getString("state")),
                new LedgerRow.Tries(
                        instant(row, "opened_at").orElseThrow(),
                        row.getInt("attempts"),
                        instant(row, "next_attempt_at"),
                        row.getInt("failures"),
                        row.getInt("polls"),
                        Optional.ofNullable(row.getString("container")),
                        row.getBoolean("unanswered")),
                Optional.ofNullable(row.getString("link")),
                Optional.ofNullable(row.getString("external_id")),
                Optional.ofNullable(row.getString("reason")),
                row.getString("content_hash"),
                Optional.ofNullable(row.getString("prepared_text")).orElse(""),
                Optional.ofNullable(row.getString("changed_by")),
                instant(row, "changed_at").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
