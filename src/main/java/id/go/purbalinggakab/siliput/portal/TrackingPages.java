package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a request stands, by the code on the receipt; no personal data, the same answer for every unknown code. */
@Controller
class TrackingPages {

    private static final List<CaseStatus> WAY = List.of(
            CaseStatus.DITERIMA,
            CaseStatus.MENUNGGU_DISPOSISI,
            CaseStatus.DIKAJI,
            CaseStatus.DIJADWALKAN,
            CaseStatus.RILIS_DITULIS,
            CaseStatus.RILIS_DIPERIKSA,
            CaseStatus.DIPUBLIKASIKAN,
            CaseStatus.SELESAI);

    private final Register register;
    private final Attempts attempts;

    TrackingPages(Register register, Attempts attempts) {
        this.register = register;
        this.attempts = attempts;
    }

    /** One station of the usual way. */
    record Station(String label, boolean reached, boolean here) {}

    @GetMapping("/lacak")
    String ask(@RequestParam(name = "kode", required = false) String code, HttpServletRequest request, Model model) {
        return code == null || code.isBlank() ? "portal/lacak" : show(code, request, model);
    }

    @GetMapping("/lacak/{code}")
    String show(@PathVariable String code, HttpServletRequest request, Model model) {
        if (!attempts.allow(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        model.addAttribute("code", code);
        register.byTrackingCode(code)
                .ifPresentOrElse(
                        found -> {
                            model.addAttribute("found", found);
                            model.addAttribute("stations", stations(found));
                        },
                        () -> model.addAttribute("unknown", true));
        return "portal/lacak";
    }

    private static List<Station> stations(CaseSummary found) {
        int at = WAY.indexOf(found.status());
        return at < 0
                ? List.of(new Station(found.status().label(), true, true))
                : WAY.stream()
                        .map(status -> new Station(status.label(), WAY.indexOf(status) <= at, status == found.status()))
                        .toList();
    }
}
