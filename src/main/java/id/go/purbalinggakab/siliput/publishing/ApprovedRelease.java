package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A release version as approved; {@code contentHash} is the SHA-256 of text and pictures together. */
public record ApprovedRelease(
        String caseNumber,
        int version,
        String title,
        String dateline,
        String lead,
        String body,
        List<Picture> pictures,
        String contentHash,
        Instant approvedAt) {

    /** An approved picture of the archive with the words that go with it. */
    public record Picture(UUID document, String caption, String altText) {}
}
