package id.go.purbalinggakab.siliput.engine.internals;

import java.util.Optional;

/** Tells the failure of a request on, where it is one of ours, and gives it back. */
public interface FailedRequests {

    RuntimeException told(Optional<String> user, RuntimeException failed);
}
