package id.go.purbalinggakab.siliput.register;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A page of ours on paper; nothing outside the page is loaded, pictures stand in it. */
@Component
@RequiredArgsConstructor
public class PaperPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;

    /** @param view what the template shows as {@code view} */
    public byte[] of(String template, Object view) {
        return of(template, Map.of("view", view));
    }

    public byte[] of(String template, Map<String, Object> model) {
        var page = templates.process(template, new Context(Locale.forLanguageTag("id-ID"), model));
        try (var pdf = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useUriResolver((base, uri) -> uri != null && uri.matches("data:image/(jpeg|png);.*") ? uri : null)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
