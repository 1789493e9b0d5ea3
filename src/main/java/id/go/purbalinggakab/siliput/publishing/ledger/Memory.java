package id.go.purbalinggakab.siliput.publishing.ledger;

import java.time.Instant;
import java.util.Optional;

/** What the tries at a post before this one have left behind. */
public interface Memory {

    Optional<String> container();

    /** How often the network was asked whether it is ready. */
    int polls();

    Instant openedAt();

    void keepContainer(String container);

    /** Committed before a post is asked for: from here on nobody knows whether it is out. */
    void asking();
}
