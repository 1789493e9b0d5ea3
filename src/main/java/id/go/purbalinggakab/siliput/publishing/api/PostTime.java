package id.go.purbalinggakab.siliput.publishing.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a network says that a post came out: with a Z, or with an offset without a colon. */
final class PostTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX");

    private PostTime() {}

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(FORM.parse(text, Instant::from));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
