package id.go.purbalinggakab.siliput.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The prepared post for one network, within its limit and always with the link whole. */
record SocialText(String text, int length, int limit) {

    private static final String TAGS = "#Purbalingga #DinkominfoPurbalingga";

    static SocialText prepare(Channel network, ApprovedRelease release, Optional<String> link) {
        var opening = (release.dateline() + " – " + release.lead()).strip();
        return switch (network) {
            case X -> fitted(network, List.of(release.title()), link.stream().toList());
            case FACEBOOK ->
                fitted(
                        network,
                        List.of(release.title(), opening),
                        Stream.concat(link.map(at -> "Selengkapnya: " + at).stream(), Stream.of(TAGS))
                                .toList());
            default ->
                fitted(
                        network,
                        List.of(release.title(), opening, release.body()),
                        Stream.concat(link.map(at -> "Selengkapnya: " + at).stream(), Stream.of(TAGS))
                                .toList());
        };
    }

    static SocialText of(Channel network, String text) {
        return new SocialText(text, length(network, text), limit(network));
    }

    private static SocialText fitted(Channel network, List<String> news, List<String> end) {
        var body =
                news.stream().map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
        var tail = end.stream().map(part -> "\n\n" + part).collect(Collectors.joining());
        var text = body + tail;
        while (length(network, text) > limit(network) && !body.isEmpty()) {
            body = shorter(body, length(network, text) - limit(network));
            text = body + "…" + tail;
        }
        return of(network, text);
    }

    /** Cuts at a word, and never through a sign of two halves. */
    private static String shorter(String text, int tooMany) {
        var keep = Math.max(0, text.length() - Math.max(1, tooMany / 2));
        var cut = text.substring(0, keep);
        var space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
        var atWord = space > 0 ? cut.substring(0, space) : cut;
        return (Character.isHighSurrogate(lastOf(atWord)) ? atWord.substring(0, atWord.length() - 1) : atWord).strip();
    }

    private static char lastOf(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static int length(Channel network, String text) {
        return network == Channel.X ? XLength.of(text) : text.length();
    }

    private static int limit(Channel network) {
        return switch (network) {
            case X -> XLength.LIMIT;
            case FACEBOOK -> 2000;
            default -> 2200;
        };
    }
}
