package id.go.purbalinggakab.siliput.acting.web;

import id.go.purbalinggakab.siliput.identity.OfficeLine.Kind;
import id.go.purbalinggakab.siliput.identity.OfficeLines;
import id.go.purbalinggakab.siliput.identity.OfficeLines.RefusedLine;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator names superiors and deputies; a former line stays with its dates. */
@Controller
@RequiredArgsConstructor
class OfficerChanges {

    private final OfficeLines lines;
    private final Officers officers;

    @PostMapping(OfficerPages.PAGE + "/garis")
    String set(
            @RequestParam String pejabat,
            @RequestParam Kind jenis,
            @RequestParam String orang,
            @RequestParam String mulai,
            @RequestParam(defaultValue = "") String sampai,
            Principal who,
            RedirectAttributes next) {
        try {
            var other = Optional.of(orang).filter(id -> !id.isBlank());
            if (officers.find(pejabat).isEmpty()
                    || other.filter(id -> officers.find(id).isEmpty()).isPresent()) {
                throw new IllegalArgumentException("Pilih pejabat dari daftar.");
            }
            lines.set(
                    pejabat,
                    jenis,
                    other,
                    date(mulai).orElseThrow(() -> new IllegalArgumentException("Isi tanggal mulainya.")),
                    date(sampai),
                    who.getName());
            next.addFlashAttribute("done", "%s %s tersimpan.".formatted(jenis.label(), officers.nameOf(pejabat)));
        } catch (RefusedLine | IllegalArgumentException refused) {
            next.addFlashAttribute("error", refused.getMessage());
        }
        return "redirect:" + OfficerPages.PAGE + "#ubah";
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text).filter(day -> !day.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Tanggal '%s' tidak terbaca.".formatted(text), e);
        }
    }
}
