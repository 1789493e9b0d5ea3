package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.coverage.web.CoverageFailures.NotForYou;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.QrCode;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Download;
import id.go.purbalinggakab.siliput.register.PaperPdf;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import id.go.purbalinggakab.siliput.register.TrackingLinks;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sheets to print: the applicant's receipt and the lembar disposisi. */
@RestController
@RequiredArgsConstructor
class SheetController {

    private final CaseFile cases;
    private final Register register;
    private final DispositionSheet disposition;
    private final ServiceClock clocks;
    private final TrackingLinks links;
    private final PaperPdf paper;
    private final Clock clock;

    @GetMapping("/cetak/tanda-terima/{number}.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number, Principal who) {
        var summary = mine(number, who);
        var values = cases.variables(number);
        var receiver = values.getOrDefault("receivedBy", values.get("startedBy"));
        return sheet(
                "tanda-terima",
                number,
                Map.of(
                        "summary",
                        summary,
                        "values",
                        values,
                        "receivedBy",
                        receiver == null ? "" : disposition.named(receiver),
                        "answer",
                        clocks.of(number).stream()
                                .filter(one -> one.kind().equals(ServiceClock.ANSWER))
                                .max(Comparator.comparing(DeadlineRecord::start).thenComparing(DeadlineRecord::round)),
                        "tracking",
                        links.page(summary.trackingCode()),
                        "square",
                        QrCode.picture(links.page(summary.trackingCode()))));
    }

    @GetMapping("/cetak/disposisi/{number}.pdf")
    ResponseEntity<byte[]> disposition(@PathVariable String number, Principal who) {
        var summary = mine(number, who);
        return sheet("disposisi", number, disposition.model(summary, cases.variables(number)));
    }

    private CaseSummary mine(String number, Principal who) {
        return register.find(number)
                .filter(found -> cases.may(who.getName(), number))
                .orElseThrow(() -> new NotForYou("Perkara tidak ditemukan, atau bukan untuk Anda."));
    }

    private ResponseEntity<byte[]> sheet(String template, String number, Map<String, Object> content) {
        var model = new HashMap<>(content);
        model.put("times", new Times());
        model.put("printedAt", clock.instant());
        return Download.of(
                "%s-%s.pdf".formatted(template, number),
                MediaType.APPLICATION_PDF,
                paper.of("cetak/" + template, model));
    }

    /** Times as the office writes them, for templates. */
    public static final class Times {

        public String full(Object at) {
            return at instanceof Instant instant ? IndonesianTime.dateTime(instant) : "";
        }

        /** Without the name of the day. */
        public String day(Object at) {
            return at instanceof Instant instant ? IndonesianTime.date(instant).replaceFirst("^[^,]*, ", "") : "";
        }
    }
}
