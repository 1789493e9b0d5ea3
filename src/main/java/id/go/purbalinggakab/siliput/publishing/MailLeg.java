package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The mail leg in chunks. A row is PENDING while its message is under way, and has a message id from the moment when
 * the server had all of it. A crash before that moment means another try; after it nobody knows, and a person asks. A recipient who has
 * to wait holds up nobody; a server that wants none of our messages stops the leg for people to look at.
 */
@Component
class MailLeg {

    private static final int CHUNK = 20;
    /** As long as one message can take; a younger PENDING row may be another call at work. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final Comparator<LedgerRow> FRESH_FIRST = Comparator.comparingInt(LedgerRow::attempts);

    private static final String NOBODY = "tidak ada penerima";

    private final Ledger ledger;
    private final Journalists journalists;
    private final ReleaseMail letters;
    private final MailPictures pictures;
    private final WebsiteLeg website;
    private final ArticleTable articles;
    private final OneLetter letter;
    private final OwnTransaction own;
    private final Clock clock;
    private final Duration longestCall;
    private final ApplicationEventPublisher events;

    MailLeg(
            Ledger ledger,
            Journalists journalists,
            ReleaseMail letters,
            MailPictures pictures,
            WebsiteLeg website,
            ArticleTable articles,
            OneLetter letter,
            OwnTransaction own,
            Clock clock,
            PublishingSettings settings,
            ApplicationEventPublisher events) {
        this.events = events;
        this.articles = articles;
        this.ledger = ledger;
        this.journalists = journalists;
        this.letters = letters;
        this.pictures = pictures;
        this.website = website;
        this.letter = letter;
        this.own = own;
        this.clock = clock;
        this.longestCall = settings.longestJob().dividedBy(2);
    }

    int mailNext(ApprovedRelease release) {
        return mailNext(release, journalists::activeAddresses);
    }

    /** A correction goes to those whom a version before it reached or may have reached, wherever they are reached now. */
    int mailNextOf(ApprovedRelease correction) {
        return mailNext(
                correction,
                () -> journalists.presentAddresses(
                        ledger.reachedByMail(correction.caseNumber(), correction.version())));
    }

    /** Who has this version, may have it, or gets it still. */
    List<String> recipients(String caseNumber, int version) {
        return journalists.presentAddresses(ledger.ofChannel(caseNumber, version, Channel.MAIL).stream()
                .filter(row -> switch (row.state()) {
                    case PUBLISHED, PENDING, OPEN -> true;
                    case REFUSED ->
                        row.reason().filter(OneLetter.FATE_UNKNOWN::equals).isPresent();
                    default -> false;
                })
                .map(LedgerRow::recipient)
                .toList());
    }

    private int mailNext(ApprovedRelease release, Supplier<List<String>> recipients) {
        if (rows(release).isEmpty()) {
            openRows(release, recipients);
        }
        if (articles.isDown(release)) {
            waiting(release).stream().filter(this::isUnsent).forEach(letter::takenDown);
        }
        var waiting = waiting(release);
        var free = waiting.stream()
                .filter(this::isFree)
                .sorted(FRESH_FIRST)
                .limit(CHUNK)
                .toList();
        if (free.isEmpty() && !waiting.isEmpty()) {
            throw new Mailer.MailUnavailable("penerima yang tersisa belum boleh dicoba lagi", null);
        }
        mailInTime(release, free);
        var left = waiting(release).size();
        if (left == 0 && rows(release).stream().anyMatch(row -> row.state() == State.REFUSED)) {
            events.publishEvent(new RecipientsUnreached(release.caseNumber()));
        }
        return left;
    }

    /** Stops before a message as slow as the slowest so far would use up half the time; the other half is for a slower one. */
    private void mailInTime(ApprovedRelease release, List<LedgerRow> rows) {
        var begun = clock.instant();
        var link = website.lastingLink(release);
        var photos = rows.isEmpty() ? List.<MailPictures.InMail>of() : pictures.of(release);
        var slowest = Duration.ZERO;
        var had = rows.isEmpty() || NoteKind.isNote(release)
                ? List.<String>of()
                : journalists.presentAddresses(ledger.reachedByMail(release.caseNumber(), release.version()));
        var unwanted = new Unwanted(letter);
        for (var row : rows) {
            var started = clock.instant();
            if (Duration.between(begun, started).plus(slowest).compareTo(longestCall) > 0) {
                return;
            }
            unwanted.note(
                    new OneLetter.Try(Ledger.Key.of(row), row.attempts() + 1),
                    letter.send(
                            row,
                            token -> letters.write(
                                    release, photos, row.recipient(), token, link, had.contains(row.recipient()))));
            var took = Duration.between(started, clock.instant());
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
    }

    /** The list is fixed at the first call: all rows or none. */
    private void openRows(ApprovedRelease release, Supplier<List<String>> recipients) {
        try {
            own.run(() -> {
                var addresses = recipients.get();
                for (var address : addresses) {
                    open(release, address, State.OPEN, Optional.empty());
                }
                if (addresses.isEmpty()) {
                    open(release, NOBODY, State.SKIPPED, Optional.of("Daftar wartawan kosong."));
                }
            });
        } catch (DuplicateKeyException otherCallWasFaster) {
            rows(release);
        }
    }

    private void open(ApprovedRelease release, String recipient, State state, Optional<String> reason) {
        var key = Ledger.Key.of(release, Channel.MAIL, recipient);
        ledger.open(key, state, release.contentHash(), Optional.empty(), reason);
    }

    private List<LedgerRow> rows(ApprovedRelease release) {
        return ledger.ofChannel(release.caseNumber(), release.version(), Channel.MAIL);
    }

    private List<LedgerRow> waiting(ApprovedRelease release) {
        return rows(release).stream()
                .filter(row -> row.state() == State.OPEN || row.state() == State.PENDING)
                .toList();
    }

    private boolean isUnsent(LedgerRow row) {
        return isFree(row) && row.externalId().isEmpty();
    }

    private boolean isFree(LedgerRow row) {
        var now = clock.instant();
        return row.state() == State.OPEN
                ? row.nextAttempt().filter(now::isBefore).isEmpty()
                : row.changedAt().plus(UNDER_WAY).isBefore(now);
    }
}
