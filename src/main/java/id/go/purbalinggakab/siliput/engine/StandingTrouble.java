package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;
import java.util.List;

/** Something that makes steps wait though none of them failed: administrators are told once, and again that it is over. */
public interface StandingTrouble {

    List<Trouble> now();

    /**
     * @param reference the same for the same trouble
     * @param place what does not work, as people call it
     */
    record Trouble(String reference, String place, String words, Instant since) {}
}
