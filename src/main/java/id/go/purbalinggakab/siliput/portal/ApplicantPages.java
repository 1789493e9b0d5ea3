package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.coverage.ApplicantWords;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The applicant answers: the mended letter, an answer, a new date, names and facts, a withdrawal. */
@Controller
@RequiredArgsConstructor
class ApplicantPages {

    private static final int LONGEST = 2000;
    private static final String FULL = "Sudah banyak yang Anda sampaikan lewat halaman ini. Hubungi (0281) 8902091.";

    private final Register register;
    private final ApplicantWords applicant;
    private final AddressLimit limit;

    @GetMapping("/lacak/{code}/kabari")
    String ask(@PathVariable String code, HttpServletRequest request, Model model) {
        limit.count(request);
        return show(line(code), model);
    }

    @PostMapping("/lacak/{code}/kabari")
    String tell(
            @PathVariable String code,
            @RequestParam(name = "tentang", defaultValue = "") String about,
            @RequestParam(name = "isi", defaultValue = "") String words,
            @RequestParam(name = "berkas", required = false) List<MultipartFile> sent,
            HttpServletRequest request,
            Model model) {
        limit.count(request);
        var line = line(code);
        model.addAttribute("words", words);
        model.addAttribute("about", about);
        var matter = applicant.possible(line).stream()
                .filter(one -> one.name().equals(about))
                .findFirst();
        if (matter.isEmpty()) {
            return refused(
                    "Pilih apa yang Anda sampaikan. Pilihannya mengikuti keadaan permohonan sekarang.", line, model);
        }
        if (words.isBlank() || words.length() > LONGEST) {
            return refused("Tulis isinya, paling panjang 2.000 huruf.", line, model);
        }
        if (applicant.isFull(line.number())) {
            return refused(FULL, line, model);
        }
        Optional<List<UUID>> kept;
        try {
            kept = new SentFiles(sent).kept(applicant::keep);
        } catch (UncheckedIOException archiveIsAway) {
            return refused(SentFiles.AWAY, line, model);
        }
        if (kept.isEmpty()) {
            return refused(SentFiles.refusal(ApplicantWords.accepted()), line, model);
        }
        return switch (applicant.tell(line.number(), matter.get(), words, kept.get())) {
            case HEARD -> "redirect:/lacak/%s?hasil=kabari".formatted(line.trackingCode());
            case TOO_MANY -> refused(FULL, line, model);
            case NOT_NOW ->
                refused("Keadaan permohonan ini baru saja berubah. Periksa dahulu di halaman lacak.", line, model);
        };
    }

    private String refused(String problem, CaseSummary line, Model model) {
        model.addAttribute("problem", problem);
        return show(line, model);
    }

    private String show(CaseSummary line, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("matters", applicant.possible(line));
        model.addAttribute("accepted", ApplicantWords.accepted());
        return "portal/kabari";
    }

    private CaseSummary line(String code) {
        return register.byTrackingCode(code)
                .filter(found -> found.number().startsWith("LIP-"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
