package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;
import java.util.List;
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

    /** What is used no longer. */
    public List<String> withdrawn() {
        return files.keySet().stream()
                .filter(file -> files.get(file).after().isEmpty())
                .toList();
    }

    /** Hashes; {@code before} is blank for a new file, {@code after} for one that is used no longer. */
    public record Step(String before, String after) {}
}
