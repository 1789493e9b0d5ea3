package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release version as approved; {@code contentHash} is the SHA-256 of text and pictures together.
 *
 * @param embargoUntil what the journalists must wait for; the channels of the public are held back by the process
 */
public record ApprovedRelease(
        String caseNumber,
        int version,
        String title,
        String dateline,
        String lead,
        String body,
        List<Picture> pictures,
        String contentHash,
        Instant approvedAt,
        Optional<Instant> embargoUntil,
        ChannelTexts texts) {

    /** Only what was approved goes out. */
    public void checkSame(String hash) {
        if (!hash.equals(contentHash)) {
            throw new IllegalStateException(
                    "%s version %d was approved with another content".formatted(caseNumber, version));
        }
    }

    /** What its page says first. */
    public String summary() {
        return texts.summary().isEmpty() ? lead : texts.summary();
    }

    /** An approved picture of the archive with the words that go with it. */
    public record Picture(UUID document, String caption, String altText) {}
}
