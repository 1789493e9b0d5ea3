package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was released, by whom and why; never changed afterwards.
 *
 * @param files by name
 * @param folder what became of the files in the installation's folder; empty until they are written
 */
public record Release(
        int number,
        String title,
        Origin origin,
        String reason,
        String by,
        Optional<String> approvedBy,
        Instant at,
        Optional<String> folder,
        Map<String, Step> files) {

    /** Hashes; {@code before} is blank for a new file. */
    public record Step(String before, String after) {}
}
