package id.go.purbalinggakab.siliput.publishing;

import java.util.Optional;

/**
 * What the office's website made of a release. One that is down throws instead and is tried again.
 *
 * @param link empty where it was refused
 * @param refusal the reason; people decide
 */
public record Outcome(String link, Optional<String> refusal) {

    public static Outcome published(String link) {
        return new Outcome(link, Optional.empty());
    }

    public static Outcome refused(String reason) {
        return new Outcome("", Optional.of(reason));
    }
}
