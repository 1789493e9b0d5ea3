package id.go.purbalinggakab.siliput.guide;

import id.go.purbalinggakab.siliput.guide.GuideBook.RenderedGuide;
import id.go.purbalinggakab.siliput.guide.GuideBook.RenderedGuide.Chapter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown to HTML: headings can be linked to, links between the files lead to their pages, raw HTML stays text. */
class MarkdownPage {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();

    RenderedGuide render(String markdown) {
        var document = parser.parse(markdown);
        var anchors = new IdentityHashMap<Node, String>();
        var chapters = new ArrayList<Chapter>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                var title = textOf(heading);
                anchors.put(heading, anchor(title));
                if (heading.getLevel() == 2) {
                    chapters.add(new Chapter(anchor(title), title));
                }
            }

            @Override
            public void visit(Link link) {
                link.setDestination(link.getDestination().replaceFirst("^([a-z-]+)\\.md(?=#|$)", "$1"));
                visitChildren(link);
            }
        });
        var html = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .attributeProviderFactory(context -> attributes(anchors))
                .build()
                .render(document);
        return new RenderedGuide(html, chapters);
    }

    private static AttributeProvider attributes(Map<Node, String> anchors) {
        return (node, tag, attributes) -> {
            if (anchors.containsKey(node)) {
                attributes.put("id", anchors.get(node));
            }
            if (node instanceof Image) {
                attributes.put("loading", "lazy");
            }
        };
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String textOf(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
