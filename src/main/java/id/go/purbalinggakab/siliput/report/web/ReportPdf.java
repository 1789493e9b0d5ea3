package id.go.purbalinggakab.siliput.report.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.go.purbalinggakab.siliput.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The report on paper; nothing outside the page is loaded, the plots lie in it. */
@Component
class ReportPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final ReportPlots plots;

    ReportPdf(ITemplateEngine templates, ReportPlots plots) {
        this.templates = templates;
        this.plots = plots;
    }

    byte[] of(Report report, String period, String made) {
        Map<String, String> pictures = report.sections().stream()
                .filter(section -> section.plot().isPresent())
                .collect(Collectors.toMap(
                        section -> section.id(),
                        section ->
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(plots.png(section))));
        var model = Map.<String, Object>of("report", report, "period", period, "made", made, "pictures", pictures);
        var page = templates.process("report/cetak", new Context(Locale.forLanguageTag("id-ID"), model));
        try (var pdf = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
