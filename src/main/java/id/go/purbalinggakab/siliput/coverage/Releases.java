package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The versions of a case's release, who wrote and who decided. */
public interface Releases {

    /** Oldest first. */
    List<ReleaseVersion> versions(String caseNumber);

    Optional<ReleaseVersion> latest(String caseNumber);

    /** Who wrote any version of it. */
    default Set<String> writers(String caseNumber) {
        return versions(caseNumber).stream().map(ReleaseVersion::author).collect(Collectors.toSet());
    }

    /** Hands in the next version. */
    ReleaseVersion submit(String caseNumber, ReleaseText text, String author, Instant at);

    /**
     * Decides on the latest version.
     *
     * @param substitute the secretary or the head decides, since nobody of the division could
     * @throws IllegalStateException no version, already decided, or who wrote a version would approve
     */
    void decide(
            String caseNumber,
            ReviewDecision decision,
            Optional<String> remark,
            String by,
            boolean substitute,
            Instant at);

    /**
     * Holds the approved version back; a second hold takes the place of the first.
     *
     * @throws IllegalStateException the latest version is not approved
     */
    void hold(String caseNumber, Hold hold);

    /**
     * The approved version, ready for the channels.
     *
     * @throws IllegalStateException nothing approved, or text and hash disagree
     */
    ApprovedRelease approved(String caseNumber);

    /**
     * This version as it was approved, also where a later one took its place.
     *
     * @throws IllegalStateException never approved, or text and hash disagree
     */
    ApprovedRelease approved(String caseNumber, int version);
}
