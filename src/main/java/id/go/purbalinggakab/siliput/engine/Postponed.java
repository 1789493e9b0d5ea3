package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;

/** Thrown by a step whose time has not come: its job waits until then, and nothing has failed. */
public final class Postponed extends RuntimeException {

    private final transient Instant until;

    public Postponed(String why, Instant until) {
        super(why, null, false, false);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
