package id.go.purbalinggakab.siliput.publishing.ledger;

import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger.Key;
import java.time.Instant;
import java.util.Optional;

/** One try at a row, with what the tries before left behind; every word of it is committed at once. */
public class Attempt implements Memory {

    static final String LOOK_FIRST = " Periksa dahulu apakah kiriman sudah terbit.";

    private final LedgerRow before;
    private final int number;
    private final LedgerTransitions ledger;
    private final OwnTransaction own;
    private Optional<String> container;
    private boolean askedNow;
    private boolean unanswered;

    Attempt(LedgerRow before, int number, LedgerTransitions ledger, OwnTransaction own) {
        this.before = before;
        this.number = number;
        this.ledger = ledger;
        this.own = own;
        this.container = before.tries().container();
        this.unanswered = before.tries().unanswered();
    }

    Key key() {
        return before.key();
    }

    boolean isBesides() {
        return before.isBesides();
    }

    public int number() {
        return number;
    }

    public int failures() {
        return before.tries().failures();
    }

    @Override
    public Optional<String> container() {
        return container;
    }

    @Override
    public int polls() {
        return container.equals(before.tries().container()) ? before.tries().polls() : 0;
    }

    @Override
    public Instant openedAt() {
        return before.tries().openedAt();
    }

    @Override
    public void keepContainer(String fresh) {
        own.run(() -> ledger.keepContainer(key(), fresh));
        container = Optional.of(fresh);
    }

    @Override
    public void asking() {
        if (!asking(Optional.empty())) {
            throw new IllegalStateException("another server has begun %s anew".formatted(key()));
        }
    }

    /** @return false where another server has begun the row anew meanwhile */
    public boolean asking(Optional<String> externalId) {
        askedNow = own.get(() -> {
            var latest = ledger.isLatest(key(), number);
            if (latest) {
                externalId.ifPresentOrElse(id -> ledger.asking(key(), id), () -> ledger.asking(key()));
            }
            return latest;
        });
        unanswered |= askedNow;
        return askedNow;
    }

    /** The last request certainly stored nothing, or its fate is known. */
    public void answered() {
        unanswered &= !askedNow;
    }

    public boolean isUnanswered() {
        return unanswered;
    }

    /** What stands behind a reason where only a look at the channel can tell. */
    public String lookFirst() {
        return unanswered ? LOOK_FIRST : "";
    }
}
