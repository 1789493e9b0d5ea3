package id.go.purbalinggakab.siliput.mail;

import java.util.ArrayList;

/** Lines that a mail program broke softly, put together again (RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param deleteSpace the space that marks a soft break is no part of the text ({@code delsp=yes}) */
    static String of(String text, boolean deleteSpace) {
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        var depth = -1;
        for (var line : text.split("\\r\\n|\\r|\\n", -1)) {
            var quotes = quotes(line);
            var content = line.substring(quotes);
            content = content.startsWith(" ") ? content.substring(1) : content;
            if (depth >= 0 && (depth != quotes || content.equals(SIGNATURE))) {
                paragraphs.add(open.toString());
                open.setLength(0);
                depth = -1;
            }
            if (depth < 0 && quotes > 0) {
                open.append(">".repeat(quotes)).append(' ');
            }
            var goesOn = content.endsWith(" ") && !content.equals(SIGNATURE);
            open.append(goesOn && deleteSpace ? content.substring(0, content.length() - 1) : content);
            depth = goesOn ? quotes : -1;
            if (!goesOn) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
        }
        return String.join("\n", paragraphs);
    }

    private static int quotes(String line) {
        var count = 0;
        while (count < line.length() && line.charAt(count) == '>') {
            count++;
        }
        return count;
    }
}
