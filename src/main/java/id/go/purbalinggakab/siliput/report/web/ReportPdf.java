package id.go.purbalinggakab.siliput.report.web;

import id.go.purbalinggakab.siliput.register.PaperPdf;
import id.go.purbalinggakab.siliput.report.Report;
import id.go.purbalinggakab.siliput.report.Section;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The report on paper; the plots lie in it. */
@Component
@RequiredArgsConstructor
class ReportPdf {

    private final PaperPdf paper;
    private final ReportPlots plots;

    byte[] of(Report report, String period, String made) {
        var pictures = report.sections().stream()
                .filter(section -> section.plot().isPresent())
                .collect(Collectors.toMap(Section::id, this::picture));
        return paper.of("report/cetak", Map.of("report", report, "period", period, "made", made, "pictures", pictures));
    }

    private String picture(Section section) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(plots.png(section));
    }
}
