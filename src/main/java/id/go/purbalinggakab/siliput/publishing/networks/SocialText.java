package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelRule;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The prepared post for one network, within its limit and always with the link whole. */
public record SocialText(String text, int length, int limit) {

    public static final String TAGS = "#Purbalingga #DinkominfoPurbalingga";
    private static final String MORE = "Selengkapnya: " + ChannelRule.LINK;
    private static final int LONGEST_ARTICLE = 20_000;
    private static final Pattern SIGN = Pattern.compile("\\X");
    private static final String ANY_LINK = "https://x.id/";

    /** By how much the network's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** The author's own words, or the prepared ones; cut before the link is known, so that the link changes nothing. */
    public static SocialText prepare(Channel network, ApprovedRelease release, Optional<String> link) {
        var own = release.texts().post(network);
        return of(network, filled(own.isEmpty() ? prepared(network, release).text() : own, link));
    }

    /** A correction's text: its title says what it is and of which release. */
    static SocialText note(Channel network, ApprovedRelease note, Optional<String> link) {
        var end = network == Channel.X ? List.of(ChannelRule.LINK) : List.of(MORE, TAGS);
        return of(
                network,
                filled(fitted(network, List.of(note.title(), note.body()), end).text(), link));
    }

    private static String filled(String text, Optional<String> link) {
        return link.map(at -> text.replace(ChannelRule.LINK, at)).orElseGet(() -> withoutLink(text));
    }

    /** The line goes that only leads there; of any other the words stay. */
    public static String withoutLink(String text) {
        return text.lines()
                .filter(line -> !line.contains(ChannelRule.LINK)
                        || !(words(line).isEmpty() || words(line).endsWith(":")))
                .map(line -> line.contains(ChannelRule.LINK) ? words(line) : line)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String words(String line) {
        return line.replace(ChannelRule.LINK, "").replaceAll(" {2,}", " ").strip();
    }

    private static SocialText prepared(Channel network, ApprovedRelease release) {
        var opening = (release.dateline() + " – " + release.lead()).strip();
        return switch (network) {
            case X -> fitted(network, List.of(release.title(), release.lead()), List.of(ChannelRule.LINK));
            case FACEBOOK -> fitted(network, List.of(release.title(), opening), List.of(MORE, TAGS));
            default -> fitted(network, List.of(release.title(), opening, release.body()), List.of(MORE, TAGS));
        };
    }

    public static SocialText of(Channel network, String text) {
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

    /** Cuts at a word, or else between two signs: half an emoji is another one. */
    private static String shorter(String text, int tooMany) {
        var keep = Math.max(0, text.length() - Math.max(1, tooMany / 2));
        var cut = text.substring(0, keep);
        var space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
        return text.substring(0, space > 0 ? space : lastSignBefore(text, keep)).strip();
    }

    private static int lastSignBefore(String text, int keep) {
        return SIGN.matcher(text)
                .results()
                .map(MatchResult::end)
                .takeWhile(end -> end <= keep)
                .reduce(0, (first, last) -> last);
    }

    public static int length(Channel network, String text) {
        return network == Channel.X
                ? XRule.length(text.replace(ChannelRule.LINK, ANY_LINK))
                : text.replace(ChannelRule.LINK, "x".repeat(ChannelRule.LINK_LENGTH))
                        .length();
    }

    public static int limit(Channel network) {
        return switch (network) {
            case X -> XRule.LIMIT;
            case FACEBOOK -> 2000;
            case WEBSITE -> LONGEST_ARTICLE;
            default -> 2200;
        };
    }

    static boolean isSame(String ours, Instant begunAt, String theirs, Optional<Instant> at) {
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
