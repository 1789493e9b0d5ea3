package id.go.purbalinggakab.siliput.publishing.api;

import java.time.Instant;
import java.util.Optional;

/** A limit is used up; nothing was stored, and the other side may say until when. */
public class ApiBusy extends RuntimeException {

    private final transient Optional<Instant> until;

    ApiBusy(String message, Optional<Instant> until) {
        super(message);
        this.until = until;
    }

    public Optional<Instant> until() {
        return until;
    }
}
