package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.complaint.ComplaintTracking;
import id.go.purbalinggakab.siliput.coverage.ApplicantWords;
import id.go.purbalinggakab.siliput.coverage.RequestTracking;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a request or complaint stands, by the code on the receipt; no personal data, the same answer for every unknown
 * code. Number and code together open more than the code alone.
 */
@Controller
@RequiredArgsConstructor
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
    private final ComplaintTracking complaints;
    private final AddressLimit limit;
    private final RequestTracking requests;
    private final ApplicantWords applicant;

    /** One station of the usual way. */
    record Station(String label, boolean reached, boolean here) {}

    @GetMapping("/lacak")
    String ask(
            @RequestParam(name = "kode", required = false) String code,
            @RequestParam(name = "nomor", defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return code == null || code.isBlank()
                ? PortalPages.kept(response, "portal/lacak")
                : show(code, number, "", request, model);
    }

    @GetMapping("/lacak/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(name = "nomor", defaultValue = "") String number,
            @RequestParam(name = "hasil", defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        limit.count(request);
        model.addAttribute("code", code);
        model.addAttribute("number", number);
        var line = register.byTrackingCode(code).filter(found -> number.isBlank() || isSame(number, found.number()));
        if (line.isEmpty()) {
            model.addAttribute("unknown", true);
            return "portal/lacak";
        }
        model.addAttribute("line", line.get());
        var complaint = complaints.of(line.get(), !number.isBlank());
        if (complaint.isPresent()) {
            model.addAttribute("found", complaint.get());
            RequestPage.of(done)
                    .filter(page -> page.isGranted(line.get().status()))
                    .ifPresent(page -> model.addAttribute("done", page.path()));
            return "portal/aduan";
        }
        model.addAttribute("found", line.get());
        model.addAttribute("stations", stations(line.get().status()));
        model.addAttribute("tracked", requests.of(line.get()));
        model.addAttribute("mayTell", !applicant.possible(line.get()).isEmpty());
        model.addAttribute("heard", done.equals("kabari"));
        return "portal/lacak";
    }

    /** As typed by hand: small letters, spaces. */
    private static boolean isSame(String typed, String number) {
        return typed.replaceAll("\\s", "").equalsIgnoreCase(number);
    }

    private static List<Station> stations(CaseStatus status) {
        int at = WAY.indexOf(status == CaseStatus.TERBIT ? CaseStatus.DIPUBLIKASIKAN : status);
        return at < 0
                ? List.of(new Station(status.label(), true, true))
                : IntStream.range(0, WAY.size())
                        .mapToObj(n -> new Station(WAY.get(n).label(), n <= at, n == at))
                        .toList();
    }
}
