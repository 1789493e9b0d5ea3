package id.go.purbalinggakab.siliput.publishing.ledger;

import static id.go.purbalinggakab.siliput.publishing.ledger.Ledger.THIS_ROW;

import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.LedgerSection;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger.Key;
import id.go.purbalinggakab.siliput.register.Columns;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may happen to a row of the ledger; callers decide about transactions. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class LedgerTransitions {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;

    /** @param text the prepared post of a channel that has one */
    public void open(Key key, String contentHash, Optional<String> text) {
        var insert =
                """
                insert into publication (state, attempts, content_hash, prepared_text, opened_at, changed_at,
                    case_number, version_no, channel, recipient) values ('OPEN', 0, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        jdbc.sql(insert)
                .params(contentHash, text.orElse(null), now(), now())
                .params(Ledger.values(key))
                .update();
        tell(key);
    }

    /** An interface takes this row up at once, and no person has to. */
    public void byItself(Key key) {
        change(key, "", "next_attempt_at = ?", now());
    }

    /**
     * Marks a try as begun, unless somebody else began one or closed the row meanwhile.
     *
     * @param until nobody else takes it up before; a try that was never heard of again is repeated after it
     */
    public boolean begin(Key key, int attemptsSoFar, Instant until) {
        return told(
                key,
                " and state in ('OPEN', 'PENDING') and attempts = " + attemptsSoFar,
                "state = 'PENDING', attempts = attempts + 1, next_attempt_at = ?, reason = null, changed_at = ?",
                Columns.stored(until),
                now());
    }

    /** Whether this try is still the latest; holds the row until the caller's transaction ends. */
    boolean isLatest(Key key, int attempt) {
        return jdbc.sql("select attempts from publication" + THIS_ROW + " for update")
                        .params(Ledger.values(key))
                        .query(Integer.class)
                        .single()
                == attempt;
    }

    /** From here on nobody but the channel knows whether this try got through. */
    void asking(Key key) {
        change(key, "", "unanswered = true");
    }

    /** The same, where the post carries an id of ours. */
    void asking(Key key, String externalId) {
        change(key, "", "unanswered = true, external_id = ?", externalId);
    }

    void keepContainer(Key key, String container) {
        change(key, "", "container = ?, polls = 0", container);
    }

    /** Nothing is wrong; the channel is asked again at that time. */
    void polled(Key key, Instant next) {
        told(
                key,
                " and state = 'PENDING'",
                "polls = polls + 1, next_attempt_at = ?, changed_at = ?",
                Columns.stored(next),
                now());
    }

    /**
     * The row waits for its next try; what a person settled meanwhile is not put back.
     *
     * @param next empty where the channel's next try as a whole takes it up
     * @param failed whether this try counts among those after which a person is asked
     */
    void waits(Key key, State state, Optional<Instant> next, String reason, boolean failed, boolean unanswered) {
        told(
                key,
                " and state in ('PENDING', 'REFUSED')",
                "state = ?, next_attempt_at = ?, reason = ?, failures = failures + ?, unanswered = ?, changed_at = ?",
                state.name(),
                Columns.stored(next),
                fitting(reason),
                failed ? 1 : 0,
                unanswered,
                now());
    }

    /** Its channel is shut; said once, however long that lasts. */
    void postpone(LedgerRow row, Optional<Instant> next) {
        if (row.state() == State.PENDING && row.reason().isPresent() || row.channel() == Channel.MAIL) {
            change(row.key(), " and state in ('OPEN', 'PENDING')", "next_attempt_at = ?", Columns.stored(next));
        } else {
            told(
                    row.key(),
                    " and state in ('OPEN', 'PENDING')",
                    "state = 'PENDING', next_attempt_at = ?, reason = ?, changed_at = ?",
                    Columns.stored(next),
                    Publisher.PAUSED + "menunggu sampai dibuka lagi.",
                    now());
        }
    }

    /** A person wants it tried anew: as if never tried, but for what may stand there already. */
    public boolean again(LedgerRow row, boolean unanswered, String by) {
        return told(
                row.key(),
                " and state = '%s' and attempts = %d".formatted(row.state(), row.attempts()),
                "state = ?, next_attempt_at = ?, reason = ?, failures = 0, polls = 0, container = case when unanswered then container end,"
                        + " unanswered = ?, changed_by = ?, changed_at = ?",
                row.channel() == Channel.MAIL ? State.OPEN.name() : State.PENDING.name(),
                row.channel() == Channel.MAIL ? null : now(),
                row.channel() == Channel.MAIL ? null : "Diminta dikirim lagi.",
                unanswered,
                by,
                now());
    }

    /** A person's word about a row that nobody touched since it was read. */
    public boolean settle(LedgerRow row, State state, String link, String reason, String by) {
        return told(
                row.key(),
                " and state = '%s' and attempts = %d".formatted(row.state(), row.attempts()),
                "next_attempt_at = null, unanswered = false, state = ?, link = ?, reason = ?, changed_by = ?,"
                        + " changed_at = ?",
                state.name(),
                link,
                fitting(reason),
                by,
                now());
    }

    public void finish(Key key, State state, String link, String externalId, String reason, String by) {
        told(
                key,
                "",
                "next_attempt_at = null, unanswered = false, state = ?, link = ?, external_id = ?, reason = ?,"
                        + " changed_by = ?, changed_at = ?",
                state.name(),
                link,
                externalId,
                fitting(reason),
                by,
                now());
    }

    /** What still waits will not go out; what is being sent, may have arrived or is out keeps its outcome. */
    public void closeWaiting(String caseNumber, int version, String reason, String by) {
        var now = clock.instant();
        ledger.ofCase(caseNumber).stream()
                .filter(row -> row.version() == version)
                .filter(row -> row.state() == State.OPEN
                        || row.state() == State.PENDING
                                && !row.isBeingSent(now)
                                && !row.tries().unanswered())
                .forEach(row -> close(row.key(), row.state(), reason, by));
    }

    public void close(Key key, State from, String reason, String by) {
        told(
                key,
                " and state = '%s'".formatted(from),
                "state = 'SKIPPED', next_attempt_at = null, reason = ?, changed_by = ?, changed_at = ?",
                reason,
                by,
                now());
    }

    /** Where it can be read now; when and how it went out stays. */
    public void relink(Key key, String link) {
        told(key, " and state = 'PUBLISHED'", "link = ?", link);
    }

    public void prepare(Key key, String text) {
        change(key, "", "prepared_text = ?", text);
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

    private boolean change(Key key, String where, String what, Object... values) {
        return jdbc.sql("update publication set " + what + THIS_ROW + where)
                        .params(values)
                        .params(Ledger.values(key))
                        .update()
                == 1;
    }

    private boolean told(Key key, String where, String what, Object... values) {
        var changed = change(key, where, what, values);
        if (changed) {
            tell(key);
        }
        return changed;
    }

    private void tell(Key key) {
        ledger.find(key).map(LedgerSection::changed).ifPresent(events::publishEvent);
    }

    private OffsetDateTime now() {
        return Columns.stored(clock.instant());
    }
}
