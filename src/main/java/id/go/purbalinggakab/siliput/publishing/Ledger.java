package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what went out where; callers decide about transactions. */
@Repository
class Ledger {

    /** Recipient of everything that is not mail. */
    static final String PUBLIC = "publik";

    private static final int LONGEST_REASON = 2000;

    private static final String THIS_ROW =
            " where case_number = :case and version_no = :version and channel = :channel and recipient = :recipient";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    record Key(String caseNumber, int version, Channel channel, String recipient) {
        static Key of(ApprovedRelease release, Channel channel, String recipient) {
            return new Key(release.caseNumber(), release.version(), channel, recipient);
        }

        static Key of(LedgerRow row) {
            return new Key(row.caseNumber(), row.version(), row.channel(), row.recipient());
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
                .param("unknown", OneLetter.FATE_UNKNOWN)
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

    /** The number of the case's post on the office's WordPress. */
    Optional<Long> onWordPress(String caseNumber) {
        return ofChannel(caseNumber, Channel.WEBSITE).stream()
                .filter(row -> row.state() == State.PUBLISHED)
                .flatMap(row -> row.wordPressPost().stream())
                .findFirst();
    }

    void open(Key key, State state, String contentHash, Optional<String> text, Optional<String> reason) {
        with(
                        key,
                        jdbc.sql(
                                """
                                insert into publication (case_number, version_no, channel, recipient, state, attempts,
                                    content_hash, prepared_text, reason, changed_at)
                                values (:case, :version, :channel, :recipient, :state, 0, :hash, :text, :reason, :now)
                                """))
                .param("state", state.name())
                .param("hash", contentHash)
                .param("text", text.orElse(null))
                .param("reason", reason.orElse(null))
                .param("now", now())
                .update();
        tell(key);
    }

    /** Marks a try as begun unless somebody else began one, or closed the row, meanwhile. */
    boolean begin(Key key, int attemptsSoFar) {
        var begun = with(
                                key,
                                jdbc.sql("update publication set state = 'PENDING', attempts = attempts + 1,"
                                        + " external_id = null, next_attempt_at = null, reason = null,"
                                        + " changed_at = :now" + THIS_ROW
                                        + " and attempts = :attempts and state in ('OPEN', 'PENDING')"))
                        .param("now", now())
                        .param("attempts", attemptsSoFar)
                        .update()
                == 1;
        if (begun) {
            tell(key);
        }
        return begun;
    }

    /** Whether this try is still the latest; holds the row until the caller's transaction ends. */
    boolean isLatest(Key key, int attempt) {
        return with(key, jdbc.sql("select attempts from publication" + THIS_ROW + " for update"))
                        .query(Integer.class)
                        .single()
                == attempt;
    }

    /** From here on nobody but the channel knows whether this try got through. */
    void handingOver(Key key, String externalId) {
        with(key, jdbc.sql("update publication set external_id = :externalId" + THIS_ROW))
                .param("externalId", externalId)
                .update();
    }

    void finish(Key key, State state, String link, String externalId, String reason, String by) {
        with(
                        key,
                        jdbc.sql("update publication set state = :state, link = :link, external_id = :externalId,"
                                + " reason = :reason, changed_by = :by, next_attempt_at = null, changed_at = :now"
                                + THIS_ROW))
                .param("state", state.name())
                .param("link", link)
                .param("externalId", externalId)
                .param("reason", fitting(reason))
                .param("by", by)
                .param("now", now())
                .update();
        tell(key);
    }

    /** What still waits will not go out; what is under way or out keeps its outcome. */
    void closeWaiting(String caseNumber, int version, String reason, String by) {
        ofCase(caseNumber).stream()
                .filter(row -> row.version() == version && row.state() == State.OPEN)
                .map(Key::of)
                .forEach(key -> close(key, State.OPEN, reason, by));
    }

    void close(Key key, State from, String reason, String by) {
        var closed = with(
                                key,
                                jdbc.sql("update publication set state = 'SKIPPED', reason = :reason,"
                                        + " changed_by = :by, next_attempt_at = null, changed_at = :now" + THIS_ROW
                                        + " and state = :from"))
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", now())
                        .param("from", from.name())
                        .update()
                == 1;
        if (closed) {
            tell(key);
        }
    }

    /** Still begun and not ended: when the next try is, and what this one failed of. */
    void waits(Key key, Optional<Instant> next, String reason) {
        with(
                        key,
                        jdbc.sql("update publication set next_attempt_at = :next, reason = :reason, changed_at = :now"
                                + THIS_ROW + " and state = 'PENDING'"))
                .param("next", next.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("reason", fitting(reason))
                .param("now", now())
                .update();
        tell(key);
    }

    /** The row waits again; not before the given time, or whenever the channel is tried next. */
    void postpone(Key key, Optional<Instant> until, String reason) {
        with(
                        key,
                        jdbc.sql("update publication set state = 'OPEN', next_attempt_at = :until, reason = :reason,"
                                + " changed_at = :now" + THIS_ROW))
                .param("until", until.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("reason", fitting(reason))
                .param("now", now())
                .update();
        tell(key);
    }

    /** The recipient that a message of ours went to; empty where it is known to have come back. */
    Optional<Key> ofMessage(String messageId) {
        return jdbc.sql("select * from publication where channel = 'MAIL' and external_id = :id"
                        + " and state = 'PUBLISHED'")
                .param("id", messageId)
                .query(Ledger::row)
                .optional()
                .map(Key::of);
    }

    /** Where it can be read now; when and how it went out stays. */
    void relink(Key key, String link) {
        with(key, jdbc.sql("update publication set link = :link" + THIS_ROW + " and state = 'PUBLISHED'"))
                .param("link", link)
                .update();
        tell(key);
    }

    void prepare(Key key, String text) {
        with(key, jdbc.sql("update publication set prepared_text = :text" + THIS_ROW))
                .param("text", text)
                .update();
    }

    String preparedText(Key key) {
        return with(key, jdbc.sql("select coalesce(prepared_text, '') from publication" + THIS_ROW))
                .query(String.class)
                .single();
    }

    /** However long another side's words are, what became of the row is written down. */
    private static String fitting(String reason) {
        if (reason == null || reason.isEmpty()) {
            return null;
        }
        if (reason.length() <= LONGEST_REASON) {
            return reason;
        }
        var end = LONGEST_REASON - 1;
        // half a sign is no text that a database takes
        return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void tell(Key key) {
        find(key).map(PublicationChanged::new).ifPresent(events::publishEvent);
    }

    private static JdbcClient.StatementSpec with(Key key, JdbcClient.StatementSpec statement) {
        return statement
                .param("case", key.caseNumber())
                .param("version", key.version())
                .param("channel", key.channel().name())
                .param("recipient", key.recipient());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LedgerRow row(ResultSet row, int number) throws SQLException {
        return new LedgerRow(
                row.getString("case_number"),
                row.getInt("version_no"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("link")),
                Optional.ofNullable(row.getString("external_id")),
                Optional.ofNullable(row.getString("reason")),
                row.getString("content_hash"),
                Optional.ofNullable(row.getString("changed_by")),
                instant(row, "changed_at").orElseThrow(),
                instant(row, "next_attempt_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
