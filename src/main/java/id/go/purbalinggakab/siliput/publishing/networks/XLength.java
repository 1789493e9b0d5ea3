package id.go.purbalinggakab.siliput.publishing.networks;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Length as X counts it (twitter-text 3): Latin weighs 1, most other signs 2, an emoji 2, an address 23. */
final class XLength {

    private static final XRule RULE = XRule.PUBLISHED;

    static final int LIMIT = RULE.maxWeightedTweetLength();
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
