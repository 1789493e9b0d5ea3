package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.Place;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger.Key;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.Pauses;
import id.go.purbalinggakab.siliput.publishing.mailing.Mailing;
import id.go.purbalinggakab.siliput.publishing.networks.NetworkPublisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as people look after it: what stands where, tried anew, left out, put there by hand. */
@Service
@RequiredArgsConstructor
public class PublishingDesk {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int LONGEST_REASON = 300;

    private final Publishing publishing;
    private final Mailing mail;
    private final NetworkPublisher networks;
    private final Ledger ledger;
    private final LedgerTransitions transitions;
    private final Pauses pauses;
    private final Clock clock;

    /** What a person asked for and cannot have, in a sentence that names the way out. */
    public static final class RefusedOrder extends RuntimeException {

        public RefusedOrder(String sentence) {
            super(sentence);
        }
    }

    /** How many of a version's mails went out. */
    public record Mailed(String caseNumber, int version, int count) {}

    /** What is not out, of any age, and what was settled lately; of mails that arrived only {@link #mailed}. */
    public List<LedgerRow> queue() {
        return ledger.queue(clock.instant().minus(SHOWN));
    }

    /** How many journalists have each version by mail. */
    public List<Mailed> mailed() {
        return ledger.mailed(clock.instant().minus(SHOWN));
    }

    public List<LedgerRow> rows(String caseNumber, int version, Channel channel) {
        return ledger.ofChannel(caseNumber, version, channel);
    }

    public Standing standing(LedgerRow row) {
        return Standing.of(row, clock.instant());
    }

    /** Whether nobody but a person can post there. */
    public boolean isByHand(LedgerRow row) {
        return row.state() == State.OPEN && row.channel() != Channel.MAIL && !networks.servesByItself(row.channel());
    }

    /**
     * What of these rows is tried anew from now on.
     *
     * @param sure somebody looked: what may have arrived already did not
     * @throws RefusedOrder nothing of them can be
     */
    @Transactional
    public void again(List<LedgerRow> rows, boolean sure, String by) {
        var now = clock.instant();
        if (rows.stream().anyMatch(this::isByHand)) {
            throw new RefusedOrder("Kanal ini diposting dengan tangan. Salin teksnya dari tugas, lalu tandai terbit.");
        }
        pauses.find(rows.get(0).channel()).ifPresent(pause -> {
            if (pause.byPerson()) {
                throw new RefusedOrder("Kanal ini sedang dijeda. Buka kanalnya lebih dahulu.");
            }
            pauses.probeNow(pause.channel());
        });
        var taken = rows.stream().filter(row -> switch (Standing.of(row, now)) {
            case REFUSED, WAITING -> true;
            case UNKNOWN -> sure || row.channel() != Channel.MAIL;
            case SENDING, DONE, CANCELLED -> false;
        });
        // a channel that can be asked is asked first for what may stand there
        if (taken.filter(row -> transitions.again(row, row.channel() != Channel.MAIL && wasAsked(row, now), by))
                .toList()
                .isEmpty()) {
            throw new RefusedOrder(
                    rows.stream().anyMatch(row -> Standing.of(row, now) == Standing.UNKNOWN)
                            ? "Tanyakan dahulu kepada penerimanya, lalu centang bahwa surelnya memang tidak sampai."
                            : "Tidak ada yang dapat dikirim lagi: sedang dikirim, sudah terbit, atau dibatalkan.");
        }
    }

    private static boolean wasAsked(LedgerRow row, Instant now) {
        return row.tries().unanswered() || Standing.of(row, now) == Standing.UNKNOWN || row.attempts() > 0;
    }

    /** None of these rows goes out; the reason stays. */
    @Transactional
    public void cancel(List<LedgerRow> rows, String reason, String by) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new RefusedOrder(
                    "Alasan tidak dikirim wajib diisi, paling banyak %d huruf.".formatted(LONGEST_REASON));
        }
        var now = clock.instant();
        if (rows.stream()
                .filter(row -> Standing.of(row, now).isLeft() && !row.isBeingSent(now))
                // who may have the mail hears of its correction
                .filter(row -> row.channel() != Channel.MAIL || Standing.of(row, now) != Standing.UNKNOWN)
                .filter(row -> transitions.settle(row, State.SKIPPED, null, said, by))
                .toList()
                .isEmpty()) {
            throw new RefusedOrder("Tidak ada yang dapat dibatalkan: sedang dikirim, atau sudah terbit.");
        }
    }

    /** A person saw it there, or put it there; a try that is under way is waited for, so that nothing stands twice. */
    @Transactional
    public void isOut(ApprovedRelease release, LedgerRow row, String link, String by) {
        publishing.problemWithLink(row.channel(), link).ifPresent(problem -> {
            throw new RefusedOrder(problem);
        });
        if (row.channel() == Channel.MAIL || row.state() == State.PUBLISHED || row.isBeingSent(clock.instant())) {
            throw new RefusedOrder("Sedang dikirim sistem, atau sudah terbit. Muat ulang halaman ini sebentar lagi.");
        }
        if (row.channel() == Channel.WEBSITE && row.text().isEmpty()) {
            publishing.onWebsiteByHand(release, link, by);
        } else {
            publishing.postedByHand(row.caseNumber(), row.version(), row.channel(), link, by);
        }
    }

    /** One step at what is tried anew. @return when the next one is due; empty once nothing of it waits */
    public Optional<Instant> step(ApprovedRelease release, Place place) {
        var key = new Key(place.caseNumber(), place.version(), place.channel(), place.recipient());
        if (key.channel() == Channel.MAIL) {
            return mail.mailNext(release) > 0 ? Optional.of(clock.instant()) : Optional.empty();
        }
        if (ledger.find(key).orElseThrow().text().isEmpty()) {
            publishing.publishOnWebsite(release);
            return Optional.empty();
        }
        networks.step(release);
        return ledger.find(key).filter(LedgerRow::isWaiting).flatMap(LedgerRow::nextAttempt);
    }
}
