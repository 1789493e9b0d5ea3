package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;

/** Hears what failed in somebody's own request, after it was rolled back; throws nothing. */
public interface FailureDesk {

    /**
     * @param user who asked; nobody where it was a citizen or a mail
     * @return a sentence for whoever asked
     */
    Optional<String> tell(Optional<String> user, Throwable failure);
}
