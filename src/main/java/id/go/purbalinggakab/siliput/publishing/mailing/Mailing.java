package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing.RecipientsUnreached;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.website.WebsitePublisher;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A release to the journalists, in chunks. A recipient who has to wait holds up nobody; a server that wants none of our
 * messages stops the mailing for people to look at.
 */
@Component
public class Mailing {

    private static final int CHUNK = 20;
    private static final Comparator<LedgerRow> FRESH_FIRST = Comparator.comparingInt(LedgerRow::attempts);

    private final MailedRecipients recipients;
    private final ReleaseLetters letters;
    private final WebsitePublisher website;
    private final MessageDelivery delivery;
    private final Clock clock;
    private final Duration longestCall;
    private final ApplicationEventPublisher events;

    Mailing(
            MailedRecipients recipients,
            ReleaseLetters letters,
            WebsitePublisher website,
            MessageDelivery delivery,
            Clock clock,
            PublishingSettings settings,
            ApplicationEventPublisher events) {
        this.recipients = recipients;
        this.letters = letters;
        this.website = website;
        this.delivery = delivery;
        this.clock = clock;
        this.longestCall = settings.longestJob().dividedBy(2);
        this.events = events;
    }

    public int mailNext(ApprovedRelease release) {
        return mailNext(release, recipients::active);
    }

    /** A correction goes to those whom a version before it reached or may have reached, wherever they are reached now. */
    public int mailNextOf(ApprovedRelease correction) {
        return mailNext(correction, () -> recipients.reachedBefore(correction));
    }

    private int mailNext(ApprovedRelease release, Supplier<List<String>> addresses) {
        if (recipients.rows(release).isEmpty()) {
            recipients.open(release, addresses);
        }
        var now = clock.instant();
        if (website.isDown(release)) {
            recipients.waiting(release).stream()
                    .filter(row -> row.isDue(now) && !row.tries().unanswered())
                    .forEach(recipients::takenDown);
        }
        var waiting = recipients.waiting(release);
        var free = waiting.stream()
                .filter(row -> row.isDue(now))
                .sorted(FRESH_FIRST)
                .limit(CHUNK)
                .toList();
        if (free.isEmpty() && !waiting.isEmpty()) {
            throw new Mailer.MailUnavailable("penerima yang tersisa belum boleh dicoba lagi", null);
        }
        mailInTime(release, free);
        var left = recipients.waiting(release).size();
        if (left == 0 && recipients.rows(release).stream().anyMatch(row -> row.state() == State.REFUSED)) {
            events.publishEvent(new RecipientsUnreached(release.caseNumber()));
        }
        return left;
    }

    /** Stops before a message as slow as the slowest so far would use up half the time; the other half is for a slower one. */
    private void mailInTime(ApprovedRelease release, List<LedgerRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var begun = clock.instant();
        var writer = letters.of(release);
        var slowest = Duration.ZERO;
        var relay = new RelayCircuitBreaker(delivery);
        for (var row : rows) {
            var started = clock.instant();
            if (Duration.between(begun, started).plus(slowest).compareTo(longestCall) > 0) {
                return;
            }
            relay.note(row, delivery.send(row, token -> writer.to(row.recipient(), token)));
            var took = Duration.between(started, clock.instant());
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
    }

    /**
     * Messages unwanted one after the other: that is no accident of addresses but a server that wants none of ours (a
     * quota, a blocked sender). The mailing stops, and whoever was refused meanwhile waits with the rest.
     */
    @RequiredArgsConstructor
    static class RelayCircuitBreaker {

        private static final int IN_A_ROW = 3;
        private static final String REASON = "Server surel menolak pesan kita berturut-turut.";

        private final MessageDelivery delivery;
        private final List<LedgerRow> refused = new ArrayList<>();
        private int inARow;

        void note(LedgerRow row, MessageDelivery.Fate fate) {
            switch (fate) {
                case DONE -> forget();
                case NO_SUCH_ADDRESS -> {}
                case LATER -> inARow++;
                case REFUSED -> {
                    inARow++;
                    refused.add(row);
                }
            }
            if (inARow >= IN_A_ROW) {
                refused.forEach(one -> delivery.reopen(one, REASON));
                throw new Mailer.MailUnavailable("server surel menolak pesan kita berturut-turut", null);
            }
        }

        private void forget() {
            inARow = 0;
            refused.clear();
        }
    }
}
