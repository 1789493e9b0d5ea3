package id.go.purbalinggakab.siliput.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a notice from {@code resources/mail/<kind>.txt}: first line the subject, the rest the text.
 * The HTML part says the same words in {@code layout.html}, so that an office edits one file per notice.
 */
@Component
class NoticeWriter {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    NoticeWriter() {
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    }

    NoticeText write(String kind, Map<String, Object> model) {
        if (!kind.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("'%s' is no kind of notice".formatted(kind));
        }
        var words = render(kind + ".txt", model).strip().split("\\R", 2);
        var body = words.length == 1 ? "" : words[1].strip().replaceAll("(\\R\\s*){3,}", "\n\n");
        var closing = render("closing.txt", model).strip();
        var page = new Context(INDONESIAN, model);
        page.setVariable("title", words[0].strip());
        page.setVariable("blocks", TextBlock.read(body));
        page.setVariable("closing", TextBlock.read(closing));
        return new NoticeText(words[0].strip(), body + "\n\n" + closing + "\n", engine.process("layout.html", page));
    }

    private String render(String template, Map<String, Object> model) {
        return engine.process(template, new Context(INDONESIAN, model));
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(NoticeWriter.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** A notice in words. */
    record NoticeText(String subject, String text, String html) {}

    /** A block of a plain text as a page shows it: paragraph, list, links or facts ("Label: nilai"). */
    record TextBlock(Shape shape, List<Line> lines) {

        private static final Pattern FACT = Pattern.compile("([A-Z][\\p{L} ]{1,30}): (\\S.*)");
        private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

        enum Shape {
            PARAGRAPH,
            LIST,
            LINKS,
            FACTS
        }

        /** One line; {@code label} is empty outside of facts. */
        record Line(String label, String text, boolean link) {}

        static List<TextBlock> read(String text) {
            return Arrays.stream(text.split("\\R\\s*\\R"))
                    .map(block -> block.strip().lines().map(String::strip).toList())
                    .filter(lines -> !lines.isEmpty())
                    .map(TextBlock::of)
                    .toList();
        }

        private static TextBlock of(List<String> lines) {
            if (lines.stream().allMatch(line -> LINK.matcher(line).matches())) {
                return new TextBlock(
                        Shape.LINKS, lines.stream().map(TextBlock::plain).toList());
            }
            if (lines.stream().allMatch(line -> line.startsWith("- "))) {
                return new TextBlock(
                        Shape.LIST,
                        lines.stream().map(line -> plain(line.substring(2))).toList());
            }
            if (lines.stream().allMatch(line -> FACT.matcher(line).matches())) {
                return new TextBlock(
                        Shape.FACTS, lines.stream().map(TextBlock::fact).toList());
            }
            return new TextBlock(
                    Shape.PARAGRAPH, lines.stream().map(TextBlock::plain).toList());
        }

        private static Line plain(String text) {
            return new Line("", text, LINK.matcher(text).matches());
        }

        private static Line fact(String line) {
            var parts = line.split(": ", 2);
            return new Line(parts[0], parts[1], LINK.matcher(parts[1]).matches());
        }
    }
}
