package id.go.purbalinggakab.siliput.publishing.networks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** How X weighs a text: the configuration that X itself publishes (twitter-text 3), the same file for server and form. */
public record XRule(
        int version,
        int maxWeightedTweetLength,
        int scale,
        int defaultWeight,
        boolean emojiParsingEnabled,
        int transformedURLLength,
        List<Range> ranges) {

    public static final XRule PUBLISHED = read();

    static final int LIMIT = PUBLISHED.maxWeightedTweetLength();

    /** What ends a domain: every country's letters, and the common ones of the rest. */
    private static final String DOMAINS =
            "a[cdefgilmnoqrstuwxz]|b[abdefghijlmnoqrstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|"
                    + "e[ceghrstu]|f[ijkmor]|g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|"
                    + "k[eghimnprwyz]|l[abcikrstuvy]|m[acdefghklmnopqrstuvwxyz]|n[acefgilopruz]|om|"
                    + "p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnorstuvxyz]|t[cdfghjklmnoprtvwz]|u[agkmsyz]|"
                    + "v[aceginu]|w[fs]|y[et]|z[amw]|com|org|net|info|gov|edu|mil|int|biz|name|mobi|pro|asia|"
                    + "travel|app|dev|link|page|site|online|website|xyz|top|club|shop|store|news|live|blog|wiki|"
                    + "media|press|video|photo|photos|social|studio|cloud|tech|digital|network|space|world|"
                    + "global|today|tips|zone|work|group|team|center|city|community|foundation|school|academy|"
                    + "health|help|life|plus";

    private static final String END = "[\\p{L}\\p{N}/=_#&+~-]";
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://\\S*" + END + "|\\b(?:[a-z0-9-]+\\.)+(?:" + DOMAINS + ")\\b(?:/(?:\\S*" + END + ")?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN = Pattern.compile("\\X");

    public record Range(int start, int end, int weight) {}

    int weight(int point) {
        return ranges.stream()
                .filter(range -> range.start() <= point && point <= range.end())
                .findFirst()
                .map(Range::weight)
                .orElse(defaultWeight);
    }

    private static XRule read() {
        try (var file = XRule.class.getClassLoader().getResourceAsStream("publishing/twitter-text-v3.json")) {
            return new ObjectMapper().readValue(file, XRule.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Latin weighs 1, most other signs 2, an emoji 2, an address 23. */
    static int length(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var addresses = ADDRESS.matcher(normal);
        var length = 0;
        while (addresses.find()) {
            length += PUBLISHED.transformedURLLength();
        }
        return length
                + SIGN.matcher(addresses.replaceAll(""))
                        .results()
                        .mapToInt(sign -> weightOf(sign.group()))
                        .sum();
    }

    private static int weightOf(String sign) {
        var emoji = sign.codePoints().anyMatch(point -> point >= 0x1F000 || point == 0xFE0F);
        var weight = emoji
                ? PUBLISHED.defaultWeight()
                : sign.codePoints().map(PUBLISHED::weight).sum();
        return weight / PUBLISHED.scale();
    }
}
