package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes, corrections, replies and retractions of a published release: versions of their own beside the release, written
 * and approved like it, so that the hash holds and the author never approves.
 */
public interface Corrections {

    /** Oldest first. */
    List<Correction> of(String caseNumber);

    Optional<Correction> find(String caseNumber, int version);

    /** Whether a retraction before this version was approved: notes and corrections of what is withdrawn end there. */
    default boolean isRetracted(String caseNumber, int version) {
        return of(caseNumber).stream()
                .anyMatch(one -> one.kind() == NoteKind.PENCABUTAN
                        && one.version() != version
                        && one.decision().filter("APPROVED"::equals).isPresent());
    }

    /** Who wrote this version or one that it mends. */
    Set<String> writers(String caseNumber, int version);

    /**
     * Hands in the next version; its number continues the release's.
     *
     * @param mends the version that was sent back; empty for a new text
     */
    Correction submit(
            String caseNumber, NoteKind kind, String text, Optional<Integer> mends, String author, Instant at);

    /**
     * @param substitute the secretary or the head decides, since nobody of the division could
     * @throws IllegalStateException already decided, or its author would approve
     */
    void decide(
            String caseNumber,
            int version,
            ReviewDecision decision,
            Optional<String> remark,
            String by,
            boolean substitute,
            Instant at);

    /** @throws IllegalStateException not approved, or text and hash disagree */
    ApprovedRelease approved(String caseNumber, int version);

    /** One handed-in version. */
    record Correction(
            int version,
            NoteKind kind,
            String title,
            String text,
            String author,
            Instant submittedAt,
            String contentHash,
            Optional<String> decision,
            Optional<String> remark,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            boolean substitute,
            Optional<Integer> mends) {

        /** What the hash is of. */
        public ReleaseText content() {
            return new ReleaseText(title, "", "", text, "", "", "");
        }
    }
}
