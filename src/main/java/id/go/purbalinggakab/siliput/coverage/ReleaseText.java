package id.go.purbalinggakab.siliput.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** What an author hands in: text and pictures, empty strings where a part is missing. */
public record ReleaseText(
        String title,
        String dateline,
        String lead,
        String body,
        String quotes,
        String pictures,
        String checklist,
        String channelTexts) {

    /** Every channel as prepared. */
    public ReleaseText(
            String title, String dateline, String lead, String body, String quotes, String pictures, String checklist) {
        this(title, dateline, lead, body, quotes, pictures, checklist, "");
    }

    /** Every part that is published, in the order of the hash. */
    public List<String> hashedParts() {
        // versions from before there were texts per channel keep their hash
        var own = channelTexts.isEmpty() ? Stream.<String>empty() : Stream.of(channelTexts);
        return Stream.concat(Stream.of(title, dateline, lead, body, quotes, pictures), own)
                .toList();
    }

    /** SHA-256 over every part that is published, lengths included so that text cannot move between parts. */
    public String contentHash() {
        var digest = DigestUtils.getSha256Digest();
        hashedParts().forEach(part -> {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            DigestUtils.updateDigest(digest, bytes.length + ":");
            digest.update(bytes);
        });
        return Hex.encodeHexString(digest.digest());
    }
}
