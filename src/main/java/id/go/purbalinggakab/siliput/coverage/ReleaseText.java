package id.go.purbalinggakab.siliput.coverage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** What an author hands in: text and pictures, empty strings where a part is missing. */
public record ReleaseText(
        String title, String dateline, String lead, String body, String quotes, String pictures, String checklist) {

    /** SHA-256 over every part that is published, lengths included so that text cannot move between parts. */
    public String contentHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(title, dateline, lead, body, quotes, pictures).forEach(part -> {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
