package id.go.purbalinggakab.siliput.publishing.networks;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * Whether a network's post is ours: networks shorten addresses, escape signs and trim blanks. One from before our first
 * try is another case's with the same title, however alike.
 */
final class SamePost {

    /** By how much the network's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private SamePost() {}

    static boolean is(String ours, Instant begunAt, String theirs, Optional<Instant> at) {
        var own = bare(ours);
        return !own.isEmpty()
                && own.equals(bare(HtmlUtils.htmlUnescape(theirs)))
                && at.filter(begunAt.minus(SKEW)::isAfter).isEmpty();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("https?://\\S+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
