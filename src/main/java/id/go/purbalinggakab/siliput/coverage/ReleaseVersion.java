package id.go.purbalinggakab.siliput.coverage;

import java.time.Instant;
import java.util.Optional;

/**
 * One submitted version of a release; nothing in it changes afterwards but the decision.
 *
 * @param pictures JSON array of {document, caption, altText}
 * @param channelTexts JSON object of what was written anew for a channel, empty where all is as prepared
 * @param contentHash SHA-256 of text and pictures together: what the approval holds for
 * @param decision empty while under review
 * @param substitute approved by the secretary or the head, since nobody of the division could
 * @param hold until when the approved version waits, also after it went out
 */
public record ReleaseVersion(
        int version,
        String title,
        String dateline,
        String lead,
        String body,
        String quotes,
        String pictures,
        String checklist,
        String channelTexts,
        String author,
        Instant submittedAt,
        String contentHash,
        Optional<ReviewDecision> decision,
        Optional<String> remark,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        boolean substitute,
        Optional<Hold> hold) {

    /** What the hash is of. */
    public ReleaseText content() {
        return new ReleaseText(title, dateline, lead, body, quotes, pictures, checklist, channelTexts);
    }

    public boolean isApproved() {
        return decision.filter(ReviewDecision.APPROVED::equals).isPresent();
    }
}
