package id.go.purbalinggakab.siliput.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A link as it is typed or pasted; the next person clicks it, so it must be what it shows. */
public final class WebLink {

    private WebLink() {}

    /** Without what nobody sees and the spaces around it. */
    public static String cleaned(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cf}", "").strip();
    }

    /** Empty where it is no link at all. */
    public static Optional<URI> read(String typed) {
        try {
            return Optional.of(new URI(cleaned(typed)));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }
}
