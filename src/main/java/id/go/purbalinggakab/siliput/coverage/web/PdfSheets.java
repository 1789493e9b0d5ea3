package id.go.purbalinggakab.siliput.coverage.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a Thymeleaf page as PDF; nothing outside the page is loaded. The font is the free one that PDFBox brings. */
@Component
@RequiredArgsConstructor
class PdfSheets {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final Clock clock;

    byte[] render(String template, Map<String, Object> model) {
        var context = new Context(Locale.forLanguageTag("id-ID"), model);
        context.setVariable("times", new Times());
        context.setVariable("printedAt", clock.instant());
        var page = templates.process(template, context);
        try (var pdf = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useUriResolver((base, uri) -> null)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Times as the office writes them, for templates. */
    public static final class Times {

        public String full(Object at) {
            return at instanceof Instant instant ? IndonesianTime.dateTime(instant) : "";
        }

        public String day(Object at) {
            return full(at).replaceFirst(" pukul .*", "").replaceFirst("^[^,]*, ", "");
        }
    }
}
