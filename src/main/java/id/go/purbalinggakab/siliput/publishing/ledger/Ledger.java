package id.go.purbalinggakab.siliput.publishing.ledger;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk.Mailed;
import id.go.purbalinggakab.siliput.register.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what went out where, for reading. */
@Repository
@RequiredArgsConstructor
public class Ledger {

    /** Recipient of everything that is not mail. */
    public static final String PUBLIC = "publik";

    /** A reason that leaves open whether the recipient has it. */
    public static final String FATE_UNKNOWN =
            "Tidak diketahui apakah surel ini sampai; tanyakan kepada penerimanya sebelum mengirim lagi.";

    static final String THIS_ROW = " where case_number = ? and version_no = ? and channel = ? and recipient = ?";

    private final JdbcClient jdbc;

    public record Key(String caseNumber, int version, Channel channel, String recipient) {
        public static Key of(ApprovedRelease release, Channel channel, String recipient) {
            return new Key(release.caseNumber(), release.version(), channel, recipient);
        }
    }

    public Optional<LedgerRow> find(Key key) {
        return rows(THIS_ROW, values(key).toArray()).stream().findFirst();
    }

    public List<LedgerRow> ofCase(String caseNumber) {
        return rows(" where case_number = ? order by version_no, channel, recipient", caseNumber);
    }

    public List<LedgerRow> ofChannel(String caseNumber, Channel channel) {
        return rows(
                " where case_number = ? and channel = ? order by version_no, recipient", caseNumber, channel.name());
    }

    public List<LedgerRow> ofChannel(String caseNumber, int version, Channel channel) {
        return rows(
                " where case_number = ? and version_no = ? and channel = ? order by recipient",
                caseNumber,
                version,
                channel.name());
    }

    /** What waits or was refused, and what else changed since; mails that went out are only counted. */
    public List<LedgerRow> queue(Instant since) {
        return rows(
                " where (channel <> 'MAIL' or state <> 'PUBLISHED') and (state in ('OPEN', 'PENDING') or changed_at > ?)"
                        + " order by changed_at desc, case_number, version_no, channel, recipient"
                        + " fetch first 5000 rows only",
                Columns.stored(since));
    }

    public List<Mailed> mailed(Instant since) {
        return jdbc.sql("select case_number, version_no, count(*) as mails from publication"
                        + " where channel = 'MAIL' and state = 'PUBLISHED' and changed_at > ?"
                        + " group by case_number, version_no")
                .param(Columns.stored(since))
                .query((row, number) ->
                        new Mailed(row.getString("case_number"), row.getInt("version_no"), row.getInt("mails")))
                .list();
    }

    /** Whether the reason leaves open if the post or mail is out. */
    public static boolean isFateUnknown(String reason) {
        return reason.equals(FATE_UNKNOWN) || reason.endsWith(Attempt.LOOK_FIRST);
    }

    public List<String> latestPublished(int limit) {
        return jdbc.sql("select case_number from publication where state = 'PUBLISHED' group by case_number"
                        + " order by max(changed_at) desc, case_number fetch first %d rows only".formatted(limit))
                .query(String.class)
                .list();
    }

    /** Whom an earlier version of the case reached by mail, or may have reached, each once. */
    public List<String> reachedByMail(String caseNumber, int before) {
        var reached =
                """
                select distinct recipient from publication where case_number = ? and version_no < ?
                and channel = 'MAIL' and (state = 'PUBLISHED' or state = 'REFUSED' and reason = ?) order by recipient
                """;
        return jdbc.sql(reached)
                .params(caseNumber, before, FATE_UNKNOWN)
                .query(String.class)
                .list();
    }

    /** Where the case can be read on a website: the office's own site before our news pages, the latest version first. */
    public Optional<String> websiteLink(String caseNumber, int upToVersion) {
        var links =
                """
                select link from publication where case_number = ? and version_no <= ?
                and channel = 'WEBSITE' and state = 'PUBLISHED' and link is not null
                order by case when recipient = ? then 0 else 1 end, version_no desc fetch first 1 rows only
                """;
        return jdbc.sql(links)
                .params(caseNumber, upToVersion, PUBLIC)
                .query(String.class)
                .optional();
    }

    /** Whether a version before this one is out somewhere. */
    public boolean isOut(String caseNumber, int before) {
        return ofCase(caseNumber).stream().anyMatch(row -> row.version() < before && row.state() == State.PUBLISHED);
    }

    /** What an interface still has to post of this version, each with its time. */
    public List<LedgerRow> byThemselves(String caseNumber, int version) {
        return ofCase(caseNumber).stream()
                .filter(row -> row.version() == version && row.channel() != Channel.MAIL)
                .filter(row -> row.isWaiting()
                        && !row.text().isEmpty()
                        && row.nextAttempt().isPresent())
                .toList();
    }

    /** The number of the case's post on the office's WordPress. */
    public Optional<Long> onWordPress(String caseNumber) {
        return ofChannel(caseNumber, Channel.WEBSITE).stream()
                .filter(row -> row.state() == State.PUBLISHED)
                .flatMap(row -> row.wordPressPost().stream())
                .findFirst();
    }

    /** The recipient that a message of ours went to; empty where it is known to have come back. */
    public Optional<Key> ofMessage(String messageId) {
        return rows(" where channel = 'MAIL' and external_id = ? and state = 'PUBLISHED'", messageId).stream()
                .findFirst()
                .map(LedgerRow::key);
    }

    private List<LedgerRow> rows(String which, Object... values) {
        return jdbc.sql("select * from publication" + which)
                .params(values)
                .query(Ledger::row)
                .list();
    }

    static List<Object> values(Key key) {
        return List.of(key.caseNumber(), key.version(), key.channel().name(), key.recipient());
    }

    private static LedgerRow row(ResultSet row, int number) throws SQLException {
        return new LedgerRow(
                row.getString("case_number"),
                row.getInt("version_no"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                State.valueOf(row.getString("state")),
                new LedgerRow.Tries(
                        Columns.instant(row, "opened_at"),
                        row.getInt("attempts"),
                        Columns.optional(row, "next_attempt_at"),
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
                Columns.instant(row, "changed_at"));
    }
}
