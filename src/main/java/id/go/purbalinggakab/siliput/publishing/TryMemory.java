package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.Optional;

/** What the table remembers, within one step. */
final class TryMemory implements NetworkChannel.Memory {

    private final NetworkTries tries;
    private final Ledger.Key key;
    private final NetworkTries.Try attempt;
    private Optional<String> container;
    private boolean askedNow;

    TryMemory(NetworkTries tries, Ledger.Key key, NetworkTries.Try attempt) {
        this.tries = tries;
        this.key = key;
        this.attempt = attempt;
        this.container = attempt.container();
    }

    @Override
    public Optional<String> container() {
        return container;
    }

    @Override
    public int polls() {
        return container.equals(attempt.container()) ? attempt.polls() : 0;
    }

    @Override
    public Instant begunAt() {
        return attempt.begunAt();
    }

    @Override
    public void keepContainer(String fresh) {
        tries.keepContainer(key, fresh);
        container = Optional.of(fresh);
    }

    @Override
    public void asking() {
        tries.asking(key);
        askedNow = true;
    }

    boolean askedNow() {
        return askedNow;
    }

    boolean asked() {
        return askedNow || attempt.unanswered();
    }
}
