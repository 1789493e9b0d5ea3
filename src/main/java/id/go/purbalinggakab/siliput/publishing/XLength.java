package id.go.purbalinggakab.siliput.publishing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Length as X counts it (twitter-text 3): Latin weighs 1, most other signs 2, an emoji 2, an address 23. */
final class XLength {

    private static final XRule RULE = XRule.PUBLISHED;

    static final int LIMIT = RULE.maxWeightedTweetLength();
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://\\S+|\\b(?:[a-z0-9-]+\\.)+(?:id|com|org|net|tv|info|gov)\\b(?:/\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN = Pattern.compile("\\X");

    private XLength() {}

    static int of(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var addresses = ADDRESS.matcher(normal);
        var length = 0;
        while (addresses.find()) {
            length += RULE.transformedURLLength();
        }
        return length
                + SIGN.matcher(addresses.replaceAll(""))
                        .results()
                        .mapToInt(sign -> weight(sign.group()))
                        .sum();
    }

    private static int weight(String sign) {
        var emoji = sign.codePoints().anyMatch(point -> point >= 0x1F000 || point == 0xFE0F);
        var weight = emoji
                ? RULE.defaultWeight()
                : sign.codePoints().map(RULE::weight).sum();
        return weight / RULE.scale();
    }
}
