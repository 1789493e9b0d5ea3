package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the ledger: what happened to one version on one channel for one recipient.
 *
 * @param externalId the channel's own id, for mail the message id
 * @param reason the last error, or why a person decided otherwise
 * @param nextAttempt not before this time, where only this recipient has to wait
 */
public record LedgerRow(
        String caseNumber,
        int version,
        Channel channel,
        String recipient,
        State state,
        int attempts,
        Optional<String> link,
        Optional<String> externalId,
        Optional<String> reason,
        String contentHash,
        Optional<String> changedBy,
        Instant changedAt,
        Optional<Instant> nextAttempt) {

    /** The number of the post, where an interface of a WordPress put it there. */
    Optional<Long> wordPressPost() {
        return externalId
                .filter(id -> channel == Channel.WEBSITE && recipient.equals(Ledger.PUBLIC) && id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** PENDING: begun, outcome unknown; OPEN: waits for a person. */
    public enum State {
        OPEN,
        PENDING,
        PUBLISHED,
        REFUSED,
        SKIPPED
    }
}
