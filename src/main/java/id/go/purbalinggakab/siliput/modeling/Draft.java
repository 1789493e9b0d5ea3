package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A set of files on its way to a release.
 *
 * @param files by name
 * @param problem why a release of it came to nothing
 */
public record Draft(
        UUID id,
        String title,
        String owner,
        Origin origin,
        State state,
        Edit last,
        Optional<Request> request,
        Optional<String> problem,
        Map<String, DraftFile> files) {

    /** How far it is. */
    public enum State {
        OPEN("sedang dikerjakan"),
        ASKED("menunggu persetujuan"),
        WAITING("disetujui, menunggu tanggalnya"),
        RELEASED("sudah dirilis"),
        DROPPED("dibuang");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isOpen() {
            return this != RELEASED && this != DROPPED;
        }
    }

    /** @param version rises with every change: who changes an older one is told */
    public record Edit(int version, String by, Instant at) {}

    public int version() {
        return last.version();
    }

    /**
     * @param base hash of what ran when it was taken up; blank for a new file
     * @param content hash; blank for what is used no longer
     */
    public record DraftFile(String base, String content) {}

    /** What goes with its release. */
    public Set<String> withdrawn() {
        return files.keySet().stream()
                .filter(file -> files.get(file).content().isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Somebody wants it released. */
    public record Request(
            String reason, Optional<Instant> effectiveAt, String by, Instant at, Optional<String> approvedBy) {}

    Draft with(Map<String, DraftFile> other) {
        return new Draft(id, title, owner, origin, state, last, request, problem, Map.copyOf(other));
    }
}
