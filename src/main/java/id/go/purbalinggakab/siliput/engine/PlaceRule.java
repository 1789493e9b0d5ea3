package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;

/** Asked on every road of a migration: whether a case whose step is gone in the other version may stand at another one. */
public interface PlaceRule {

    /** @return why not */
    Optional<String> fault(String from, String step, String to, String target);
}
