package id.go.purbalinggakab.siliput.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What stands in a mail as plain text: bytes whose declared charset is missing, unknown or a lie, HTML of which nothing
 * is executed or fetched, lines that a mail program broke softly (RFC 3676).
 */
final class MailText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Declared by senders that never looked: valid UTF-8 beyond ASCII is no accident in these. */
    private static final Set<Charset> OFTEN_WRONG =
            Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, WESTERN, StandardCharsets.UTF_8);

    private static final int LONGEST = 2_000_000;
    private static final Set<String> LINE_AFTER = Set.of(
            "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "pre");

    private static final String SIGNATURE = "-- ";

    private MailText() {}

    /** @param declared the charset as the sender names it, or null */
    static String decoded(byte[] bytes, String declared) {
        var charset = known(declared);
        if (charset.isPresent() && !OFTEN_WRONG.contains(charset.get())) {
            return withoutMark(new String(bytes, charset.get()));
        }
        return withoutMark(utf8(bytes).orElseGet(() -> new String(bytes, WESTERN)));
    }

    private static Optional<Charset> known(String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The address of a link stands beside its words. */
    static String ofHtml(String html) {
        var page = Jsoup.parse(HeaderText.cut(html, LONGEST));
        page.select("script, style, head, template, object, iframe").remove();
        var text = new StringBuilder();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(text, words);
                } else if (node.nameIs("br") || LINE_AFTER.contains(node.nodeName())) {
                    newLine(text, node.nameIs("br"));
                } else if (node.nameIs("img") && !node.attr("alt").isBlank()) {
                    text.append('[').append(node.attr("alt").strip()).append(']');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (LINE_AFTER.contains(node.nodeName())) {
                    newLine(text, node.nameIs("p"));
                } else if (node.nameIs("td") || node.nameIs("th")) {
                    text.append(' ');
                } else if (node instanceof Element link && node.nameIs("a")) {
                    address(text, link);
                }
            }
        });
        return text.toString();
    }

    private static void append(StringBuilder text, TextNode words) {
        var content = words.text();
        var atLineStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atLineStart ? content.stripLeading() : content);
    }

    private static void newLine(StringBuilder text, boolean always) {
        if (!text.isEmpty() && (always || text.charAt(text.length() - 1) != '\n')) {
            text.append('\n');
        }
    }

    private static void address(StringBuilder text, Element link) {
        var target = link.attr("href").strip();
        if (target.matches("(?i)https?://.*") && !link.text().contains(target)) {
            text.append(" (").append(target).append(')');
        }
    }

    /** @param deleteSpace the space that marks a soft break is no part of the text ({@code delsp=yes}) */
    static String unflowed(String text, boolean deleteSpace) {
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
