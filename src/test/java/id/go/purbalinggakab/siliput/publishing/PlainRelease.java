package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A release that is free for everybody at once, with the prepared texts. */
public final class PlainRelease {

    private PlainRelease() {}

    public static ApprovedRelease of(
            String caseNumber,
            int version,
            String title,
            String dateline,
            String lead,
            String body,
            List<Picture> pictures,
            String contentHash,
            Instant approvedAt) {
        return new ApprovedRelease(
                caseNumber,
                version,
                title,
                dateline,
                lead,
                body,
                pictures,
                contentHash,
                approvedAt,
                Optional.empty(),
                ChannelTexts.PREPARED);
    }
}
