package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import java.time.Instant;
import lombok.RequiredArgsConstructor;

/** How a row of the ledger stands for people: whether anybody has to do something about it. */
@RequiredArgsConstructor
public enum Standing {
    UNKNOWN("tidak diketahui"),
    REFUSED("ditolak"),
    SENDING("sedang dikirim"),
    WAITING("menunggu"),
    DONE("terbit"),
    CANCELLED("tidak dikirim");

    private final String label;

    public static Standing of(LedgerRow row, Instant now) {
        var byItself = row.isWaiting() && row.nextAttempt().isPresent();
        return switch (row.state()) {
            case PUBLISHED -> DONE;
            case SKIPPED -> CANCELLED;
            case REFUSED -> row.reason().filter(Ledger::isFateUnknown).isPresent() ? UNKNOWN : REFUSED;
            case PENDING ->
                row.isBeingSent(now)
                        ? SENDING
                        : row.channel() == Channel.MAIL && row.tries().unanswered() ? UNKNOWN : WAITING;
            case OPEN ->
                byItself || row.channel() == Channel.MAIL || row.reason().isEmpty()
                        ? WAITING
                        : row.reason().filter(Ledger::isFateUnknown).isPresent() ? UNKNOWN : REFUSED;
        };
    }

    public String label() {
        return label;
    }

    /** Not out, and nobody decided that it shall not be. */
    public boolean isLeft() {
        return this != DONE && this != CANCELLED;
    }
}
