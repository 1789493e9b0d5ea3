package id.go.purbalinggakab.siliput.publishing;

import static id.go.purbalinggakab.siliput.publishing.Ledger.THIS_ROW;

import id.go.purbalinggakab.siliput.publishing.Ledger.Key;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may happen to a row of the ledger; callers decide about transactions. */
@Repository
class LedgerTransitions {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;

    LedgerTransitions(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, Ledger ledger) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.ledger = ledger;
    }

    /** @param text the prepared post of a channel that has one */
    void open(Key key, String contentHash, Optional<String> text) {
        Ledger.with(
                        key,
                        jdbc.sql(
                                """
                                insert into publication (case_number, version_no, channel, recipient, state, attempts,
                                    content_hash, prepared_text, opened_at, changed_at)
                                values (:case, :version, :channel, :recipient, 'OPEN', 0, :hash, :text, :now, :now)
                                """))
                .param("hash", contentHash)
                .param("text", text.orElse(null))
                .param("now", now())
                .update();
        tell(key);
    }

    /** An interface takes this row up at once, and no person has to. */
    void byItself(Key key) {
        change(key, "next_attempt_at = :now", "").param("now", now()).update();
    }

    /**
     * Marks a try as begun, unless somebody else began one or closed the row meanwhile.
     *
     * @param until nobody else takes it up before; a try that was never heard of again is repeated after it
     */
    boolean begin(Key key, int attemptsSoFar, Instant until) {
        return told(
                key,
                change(
                                key,
                                "state = 'PENDING', attempts = attempts + 1, next_attempt_at = :until, reason = null,"
                                        + " changed_at = :now",
                                " and attempts = :attempts and state in ('OPEN', 'PENDING')")
                        .param("until", utc(until))
                        .param("now", now())
                        .param("attempts", attemptsSoFar));
    }

    /** Whether this try is still the latest; holds the row until the caller's transaction ends. */
    boolean isLatest(Key key, int attempt) {
        return Ledger.with(key, jdbc.sql("select attempts from publication" + THIS_ROW + " for update"))
                        .query(Integer.class)
                        .single()
                == attempt;
    }

    /** From here on nobody but the channel knows whether this try got through. */
    void asking(Key key, Optional<String> externalId) {
        change(key, "unanswered = true, external_id = coalesce(:id, external_id)", "")
                .param("id", externalId.orElse(null))
                .update();
    }

    void keepContainer(Key key, String container) {
        change(key, "container = :container, polls = 0", "")
                .param("container", container)
                .update();
    }

    /** Nothing is wrong; the channel is asked again at that time. */
    void polled(Key key, Instant next) {
        told(
                key,
                change(key, "polls = polls + 1, next_attempt_at = :next, changed_at = :now", "")
                        .param("next", utc(next))
                        .param("now", now()));
    }

    /**
     * The row waits for its next try.
     *
     * @param next empty where the channel's next try as a whole takes it up
     * @param failed whether this try counts among those after which a person is asked
     */
    void waits(Key key, State state, Optional<Instant> next, String reason, boolean failed, boolean unanswered) {
        told(
                key,
                change(
                                key,
                                "state = :state, next_attempt_at = :next, reason = :reason, changed_at = :now,"
                                        + " failures = failures + :failed, unanswered = :unanswered",
                                "")
                        .param("state", state.name())
                        .param("next", next.map(LedgerTransitions::utc).orElse(null))
                        .param("reason", fitting(reason))
                        .param("failed", failed ? 1 : 0)
                        .param("unanswered", unanswered)
                        .param("now", now()));
    }

    void finish(Key key, State state, String link, String externalId, String reason, String by) {
        told(
                key,
                change(
                                key,
                                "state = :state, link = :link, external_id = :externalId, reason = :reason,"
                                        + " changed_by = :by, next_attempt_at = null, unanswered = false,"
                                        + " changed_at = :now",
                                "")
                        .param("state", state.name())
                        .param("link", link)
                        .param("externalId", externalId)
                        .param("reason", fitting(reason))
                        .param("by", by)
                        .param("now", now()));
    }

    /** What still waits will not go out; what is under way or out keeps its outcome. */
    void closeWaiting(String caseNumber, int version, String reason, String by) {
        ledger.ofCase(caseNumber).stream()
                .filter(row -> row.version() == version && row.state() == State.OPEN)
                .forEach(row -> close(row.key(), State.OPEN, reason, by));
    }

    void close(Key key, State from, String reason, String by) {
        told(
                key,
                change(
                                key,
                                "state = 'SKIPPED', reason = :reason, changed_by = :by, next_attempt_at = null,"
                                        + " changed_at = :now",
                                " and state = :from")
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", now())
                        .param("from", from.name()));
    }

    /** Where it can be read now; when and how it went out stays. */
    void relink(Key key, String link) {
        told(key, change(key, "link = :link", " and state = 'PUBLISHED'").param("link", link));
    }

    void prepare(Key key, String text) {
        change(key, "prepared_text = :text", "").param("text", text).update();
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

    private JdbcClient.StatementSpec change(Key key, String what, String where) {
        return Ledger.with(key, jdbc.sql("update publication set " + what + THIS_ROW + where));
    }

    private boolean told(Key key, JdbcClient.StatementSpec change) {
        var changed = change.update() == 1;
        if (changed) {
            tell(key);
        }
        return changed;
    }

    private void tell(Key key) {
        ledger.find(key).map(LedgerSection::changed).ifPresent(events::publishEvent);
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
