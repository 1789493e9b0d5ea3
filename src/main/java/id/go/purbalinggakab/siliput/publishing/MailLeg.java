package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The mail leg in chunks. A row is PENDING while its message is under way; where a crash left it so, the outcome is
 * unknown and the message goes out again under the same message id, which mail programs show once.
 */
@Component
class MailLeg {

    private static final int CHUNK = 20;
    /** As long as one message can take; a younger PENDING row may be another call at work. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final String NOBODY = "tidak ada penerima";

    private final Ledger ledger;
    private final Journalists journalists;
    private final ReleaseMail letters;
    private final WebsiteLeg website;
    private final Mailer mailer;
    private final OwnTransaction own;
    private final Clock clock;
    private final Duration longestCall;

    MailLeg(
            Ledger ledger,
            Journalists journalists,
            ReleaseMail letters,
            WebsiteLeg website,
            Mailer mailer,
            OwnTransaction own,
            Clock clock,
            PublishingSettings settings) {
        this.ledger = ledger;
        this.journalists = journalists;
        this.letters = letters;
        this.website = website;
        this.mailer = mailer;
        this.own = own;
        this.clock = clock;
        this.longestCall = settings.longestJob().dividedBy(2);
    }

    int mailNext(ApprovedRelease release) {
        return mailNext(release, journalists::activeAddresses);
    }

    /** A correction goes to those whom the version before it reached. */
    int mailNextOf(ApprovedRelease correction) {
        return mailNext(correction, () -> ledger.reachedByMail(correction.caseNumber(), correction.version()));
    }

    private int mailNext(ApprovedRelease release, Supplier<List<String>> recipients) {
        if (rows(release).isEmpty()) {
            openRows(release, recipients);
        }
        var waiting = waiting(release);
        var free = waiting.stream().filter(this::isFree).limit(CHUNK).toList();
        if (free.isEmpty() && !waiting.isEmpty()) {
            throw new Mailer.MailUnavailable("hasil pengiriman sebelumnya belum diketahui", null);
        }
        mailInTime(release, free);
        return waiting(release).size();
    }

    /** Stops before a message as slow as the slowest so far would use up half the time; the other half is for a slower one. */
    private void mailInTime(ApprovedRelease release, List<LedgerRow> rows) {
        var link = website.outLink(release);
        var begun = clock.instant();
        var slowest = Duration.ZERO;
        for (var row : rows) {
            var started = clock.instant();
            if (Duration.between(begun, started).plus(slowest).compareTo(longestCall) > 0) {
                return;
            }
            mail(release, row, link);
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

    private void mail(ApprovedRelease release, LedgerRow row, Optional<String> link) {
        var key = Ledger.Key.of(release, Channel.MAIL, row.recipient());
        if (!own.get(() -> ledger.begin(key, row.attempts()))) {
            return;
        }
        var token = journalists.tokenOfActive(row.recipient());
        if (token.isEmpty()) {
            finish(key, State.SKIPPED, null, "Penerima sudah berhenti menerima rilis.");
            return;
        }
        var letter = letters.write(release, row.recipient(), token.get(), link);
        try {
            mailer.send(letter);
            finish(key, State.PUBLISHED, letter.messageId(), null);
        } catch (Mailer.MailRefused refused) {
            finish(key, State.REFUSED, null, "Alamat ditolak server surel.");
            own.run(() -> journalists.refused(row.recipient()));
        } catch (Mailer.MailUnavailable down) {
            finish(key, State.OPEN, null, "Server surel tidak dapat dihubungi.");
            throw down;
        }
    }

    private void finish(Ledger.Key key, State state, String messageId, String reason) {
        own.run(() -> ledger.finish(key, state, null, messageId, reason, "sistem"));
    }

    private List<LedgerRow> rows(ApprovedRelease release) {
        return ledger.ofChannel(release.caseNumber(), release.version(), Channel.MAIL);
    }

    private List<LedgerRow> waiting(ApprovedRelease release) {
        return rows(release).stream()
                .filter(row -> row.state() == State.OPEN || row.state() == State.PENDING)
                .toList();
    }

    private boolean isFree(LedgerRow row) {
        return row.state() == State.OPEN || row.changedAt().plus(UNDER_WAY).isBefore(clock.instant());
    }
}
