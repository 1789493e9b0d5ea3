package id.go.purbalinggakab.siliput.notification;

import java.util.Locale;
import java.util.Map;
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
}
