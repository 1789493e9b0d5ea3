package id.go.purbalinggakab.siliput.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** An HTML mail as plain text: nothing is executed or fetched, the address of a link stands beside its words. */
final class HtmlText {

    private static final int LONGEST = 2_000_000;
    private static final Set<String> LINE_AFTER = Set.of(
            "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "pre");

    private HtmlText() {}

    static String of(String html) {
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
}
