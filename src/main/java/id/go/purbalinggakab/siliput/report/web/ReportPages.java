package id.go.purbalinggakab.siliput.report.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.Download;
import id.go.purbalinggakab.siliput.report.Counting;
import id.go.purbalinggakab.siliput.report.Period;
import id.go.purbalinggakab.siliput.report.Report;
import id.go.purbalinggakab.siliput.report.Reports;
import java.security.Principal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Figures for leadership, auditors and administrators; the login room lets nobody else in. */
@Controller
@RequestMapping("/laporan")
@RequiredArgsConstructor
class ReportPages {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Map<String, Optional<Boolean>> OUTCOMES =
            Map.of("semua", Optional.empty(), "tepat", Optional.of(false), "telat", Optional.of(true));
    private static final int LAST_PAGE = 10_000;

    private final Reports reports;
    private final ReportPlots plots;
    private final ReportPdf pdf;
    private final ReportSheet sheet;
    private final Officers officers;
    private final Clock clock;

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            Principal who,
            Model model) {
        var report = report(dari, sampai, who);
        model.addAttribute("report", report);
        model.addAttribute("period", words(report.period()));
        return "report/laporan";
    }

    @GetMapping("/gambar/{id}.svg")
    ResponseEntity<byte[]> plot(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            Principal who) {
        return reports.section(id, Period.of(dari, sampai, clock.instant()), who.getName())
                .filter(section -> section.plot().isPresent())
                .map(section -> ResponseEntity.ok()
                        .contentType(SVG)
                        .cacheControl(CacheControl.noStore())
                        .body(plots.svg(section)))
                .orElseThrow(ReportPages::nothing);
    }

    @GetMapping("/laporan.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            Principal who) {
        var report = report(dari, sampai, who);
        reports.exported(report.period(), "pdf", who.getName());
        var made =
                "Dibuat %s oleh %s".formatted(IndonesianTime.dateTime(clock.instant()), officers.nameOf(who.getName()));
        return file(report, "pdf", MediaType.APPLICATION_PDF, pdf.of(report, words(report.period()), made));
    }

    @GetMapping("/laporan.xlsx")
    ResponseEntity<byte[]> sheet(
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            Principal who) {
        var report = report(dari, sampai, who);
        reports.exported(report.period(), "xlsx", who.getName());
        return file(report, "xlsx", XLSX, sheet.of(report, words(report.period())));
    }

    @GetMapping("/perkara")
    String behind(
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "semua") String hasil,
            @RequestParam(name = "hal", defaultValue = "1") int page,
            Principal who,
            Model model) {
        var title = Reports.title(jenis).orElseThrow(ReportPages::nothing);
        var late = Optional.ofNullable(OUTCOMES.get(hasil)).orElseThrow(ReportPages::nothing);
        var month = month(bulan);
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        var cases = reports.behind(jenis, late, month, shown - 1, who.getName());
        model.addAttribute("title", title);
        model.addAttribute("month", IndonesianTime.month(month));
        model.addAttribute("outcome", hasil);
        model.addAttribute("cases", cases);
        model.addAttribute("page", shown);
        model.addAttribute("more", Reports.isFull(cases));
        model.addAttribute("link", "/laporan/perkara?jenis=%s&bulan=%s&hasil=%s&hal=".formatted(jenis, month, hasil));
        return "report/perkara";
    }

    @GetMapping("/di-balik")
    String behindCount(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String bagian,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            @RequestParam(name = "hal", defaultValue = "1") int page,
            Principal who,
            Model model) {
        var period = Period.of(dari, sampai, clock.instant());
        var counting = new Counting(bagian, asked.getOrDefault("nilai", List.of()));
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        var found = reports.behind(counting, period, shown - 1, who.getName()).orElseThrow(ReportPages::nothing);
        model.addAttribute("found", found);
        model.addAttribute("period", words(period));
        model.addAttribute("page", shown);
        model.addAttribute("more", Reports.isFull(found.cases()));
        model.addAttribute("link", counting.link(period) + "&hal=");
        model.addAttribute("back", "/laporan?dari=%s&sampai=%s#%s".formatted(period.from(), period.to(), bagian));
        return "report/di-balik";
    }

    private Report report(String from, String to, Principal who) {
        return reports.of(Period.of(from, to, clock.instant()), who.getName());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException noMonth) {
            throw nothing();
        }
    }

    private static String words(Period period) {
        return period.from().equals(period.to())
                ? IndonesianTime.month(period.from())
                : "%s sampai %s".formatted(IndonesianTime.month(period.from()), IndonesianTime.month(period.to()));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> file(Report report, String suffix, MediaType type, byte[] content) {
        var name = "laporan-%s-%s.%s"
                .formatted(report.period().from(), report.period().to(), suffix);
        return Download.of(name, type, content);
    }
}
