package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.coverage.web.CoverageFailures.NotForYou;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.TrackingLinks;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a form asks while somebody types: same letter, crew at a time, the number just drawn. */
@RestController
@RequestMapping("/siliput/api")
@RequiredArgsConstructor
class LookUpController {

    private final CaseFile cases;
    private final Register register;
    private final CrewChoices crew;
    private final TrackingLinks links;

    record SameLetter(Optional<EarlierCase> earlier) {}

    record EarlierCase(String number, String title, Instant receivedAt, String status) {

        static EarlierCase of(CaseSummary summary, boolean open) {
            return new EarlierCase(
                    summary.number(),
                    open ? summary.letter().eventTitle() : "Perkara terbatas",
                    summary.letter().receivedAt(),
                    summary.status().label());
        }
    }

    record NewCase(String number, String trackingCode, String tracking, String receipt) {}

    @GetMapping("/same-letter")
    SameLetter sameLetter(@RequestParam String number, @RequestParam String sender, Principal who) {
        if (!cases.mayStart("coverage", who.getName())) {
            throw new NotForYou("Pencarian surat hanya untuk agendaris.");
        }
        return new SameLetter(register.sameLetter(number, sender)
                .map(earlier -> EarlierCase.of(
                        earlier, !earlier.letter().secret() || cases.may(who.getName(), earlier.number()))));
    }

    @GetMapping("/crew")
    CrewChoices.Choices crew(
            @RequestParam Instant start,
            @RequestParam Optional<Instant> end,
            @RequestParam(defaultValue = "") String except,
            Principal who) {
        return crew.at(who.getName(), except, Optional.of(start), end);
    }

    @GetMapping("/latest-case")
    NewCase latestCase(@RequestParam String processInstanceId, Principal who) {
        return cases.caseOf(processInstanceId, who.getName())
                .flatMap(register::find)
                .map(found -> new NewCase(
                        found.number(),
                        found.trackingCode(),
                        links.page(found.trackingCode()),
                        "/cetak/tanda-terima/%s.pdf".formatted(found.number())))
                .orElseThrow(() -> new NotForYou("Nomor agenda belum ada."));
    }
}
