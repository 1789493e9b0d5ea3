package id.go.purbalinggakab.siliput.audit.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.go.purbalinggakab.siliput.audit.Dossier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A dossier on paper; nothing outside the page is loaded. */
@Component
class DossierPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final DossierViews views;

    DossierPdf(ITemplateEngine templates, DossierViews views) {
        this.templates = templates;
        this.views = views;
    }

    byte[] of(Dossier dossier) {
        var model = Map.<String, Object>of("view", views.of(dossier));
        var page = templates.process("audit/dosir", new Context(Locale.forLanguageTag("id-ID"), model));
        try (var pdf = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useUriResolver((base, uri) -> null)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
