package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;

/** A header as people read it: one line, encoded words decoded, nothing that steers a terminal or a page. */
final class HeaderText {

    private static final int LONGEST_RAW = 10_000;

    /** One encoded word that a sender cut in two, perhaps in the middle of a character. */
    private static final Pattern CUT_WORD = Pattern.compile(
            "=\\?([^?\\s]+)\\?(?:([Bb])\\?([A-Za-z0-9+/]*)|([Qq])\\?([^?\\s]*))\\?=\\s+=\\?\\1\\?(?:\\2|\\4)\\?");

    private static final Pattern WORD_CHARSET = Pattern.compile("=\\?[^?\\s]+\\?([BbQq])\\?");

    /** What nobody sees in a word, or what turns the reading direction; a joiner shapes letters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200D]]");

    private static final int LONGEST = 150;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

    private HeaderText() {}

    static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    static String decoded(String header, int longest) {
        if (header == null) {
            return "";
        }
        var raw = joined(MimeUtility.unfold(cut(header, LONGEST_RAW)));
        return cut(oneLine(words(raw)), longest);
    }

    private static String words(String raw) {
        try {
            return MimeUtility.decodeText(raw);
        } catch (UnsupportedEncodingException unknownCharset) {
            try {
                return MimeUtility.decodeText(WORD_CHARSET.matcher(raw).replaceAll("=?UTF-8?$1?"));
            } catch (UnsupportedEncodingException impossible) {
                return raw;
            }
        }
    }

    private static String joined(String raw) {
        var text = raw;
        for (var word = CUT_WORD.matcher(text); word.find(); word = CUT_WORD.matcher(text)) {
            var encoding = word.group(2) == null ? word.group(4) : word.group(2);
            var content = word.group(2) == null ? word.group(5) : word.group(3);
            text = text.substring(0, word.start())
                    + "=?%s?%s?%s".formatted(word.group(1), encoding, content)
                    + text.substring(word.end());
        }
        return text;
    }

    /** Without line breaks, control characters, and marks that nobody sees or that turn the reading direction. */
    static String oneLine(String text) {
        return seen(text).replaceAll("[\\p{Cc}\\u2028\\u2029\\s]+", " ").strip();
    }

    /** Never cuts a character in two. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** @param fallback used where nothing is left */
    static String fileName(String given, String fallback) {
        var line = HeaderText.decoded(given, Integer.MAX_VALUE);
        var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        var name = FORBIDDEN.matcher(last).replaceAll("_").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? fallback : shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var extension = EXTENSION.matcher(name);
        var end = extension.find() ? extension.group() : "";
        return HeaderText.cut(name, LONGEST - end.length()) + end;
    }
}
