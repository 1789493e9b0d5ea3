package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One row of the ledger: what happened to one version on one channel for one recipient.
 *
 * @param externalId the channel's own id, for mail the message id
 * @param reason the last error, or why a person decided otherwise
 * @param text the prepared post; empty where the channel knows none
 */
public record LedgerRow(
        String caseNumber,
        int version,
        Channel channel,
        String recipient,
        State state,
        Tries tries,
        Optional<String> link,
        Optional<String> externalId,
        Optional<String> reason,
        String contentHash,
        String text,
        Optional<String> changedBy,
        Instant changedAt) {

    /**
     * How far the tries got.
     *
     * @param next not before this time; empty where a person, or the channel's next try as a whole, is waited for
     * @param polls how often the channel was asked whether it is ready
     * @param container what the channel called the prepared post
     * @param unanswered a post was asked for, and nobody knows whether it is out
     */
    public record Tries(
            Instant openedAt,
            int attempts,
            Optional<Instant> next,
            int failures,
            int polls,
            Optional<String> container,
            boolean unanswered) {}

    public Ledger.Key key() {
        return new Ledger.Key(caseNumber, version, channel, recipient);
    }

    public int attempts() {
        return tries.attempts();
    }

    public Optional<Instant> nextAttempt() {
        return tries.next();
    }

    public boolean isDue(Instant now) {
        return tries.next().filter(now::isBefore).isEmpty();
    }

    /** Neither out nor given up. */
    public boolean isWaiting() {
        return state == State.OPEN || state == State.PENDING;
    }

    /** Our own news pages, where another site is the office's own. */
    public boolean isBesides() {
        return channel == Channel.WEBSITE && !recipient.equals(Ledger.PUBLIC);
    }

    /** A try is under way at this moment, as far as anybody knows: nobody else touches the row. */
    public boolean isBeingSent(Instant now) {
        return state == State.PENDING
                && reason.isEmpty()
                && tries.next().filter(now::isBefore).isPresent();
    }

    /** The number of the post, where an interface of a WordPress put it there. */
    public Optional<Long> wordPressPost() {
        return externalId
                .filter(id -> channel == Channel.WEBSITE && recipient.equals(Ledger.PUBLIC) && id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** The recipient as a case's chain names it: an address by the beginning of its hash. */
    public String fingerprint() {
        return recipient.contains("@") ? DigestUtils.sha256Hex(recipient).substring(0, 16) : recipient;
    }

    /** PENDING: begun, outcome unknown; OPEN: waits for a person. */
    public enum State {
        OPEN("menunggu"),
        PENDING("sedang dikirim"),
        PUBLISHED("terbit"),
        REFUSED("ditolak kanal"),
        SKIPPED("tidak diterbitkan");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
