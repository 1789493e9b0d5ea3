package id.go.purbalinggakab.siliput.publishing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Length as X counts it (twitter-text 3): Latin weighs 1, most other signs 2, an emoji 2, an address 23. */
final class XLength {

    static final int LIMIT = 280;
    private static final int URL = 23;
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://\\S+|\\b(?:[a-z0-9-]+\\.)+(?:id|com|org|net|tv|info|gov)\\b(?:/\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN = Pattern.compile("\\X");

    private XLength() {}

    static int of(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var addresses = ADDRESS.matcher(normal);
        var length = 0;
        while (addresses.find()) {
            length += URL;
        }
        return length
                + SIGN.matcher(addresses.replaceAll(""))
                        .results()
                        .mapToInt(sign -> weight(sign.group()))
                        .sum();
    }

    private static int weight(String sign) {
        var emoji = sign.codePoints().anyMatch(point -> point >= 0x1F000 || point == 0xFE0F);
        return emoji ? 2 : sign.codePoints().map(XLength::weight).sum();
    }

    private static int weight(int point) {
        var light = point <= 4351
                || point >= 8192 && point <= 8205
                || point >= 8208 && point <= 8223
                || point >= 8242 && point <= 8247;
        return light ? 1 : 2;
    }
}
