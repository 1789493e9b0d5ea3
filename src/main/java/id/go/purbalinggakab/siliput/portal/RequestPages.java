package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.complaint.ComplainantActions;
import id.go.purbalinggakab.siliput.complaint.ComplainantFiles;
import id.go.purbalinggakab.siliput.complaint.ComplaintTracking;
import id.go.purbalinggakab.siliput.complaint.TrackedComplaint;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
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

/** Objection, withdrawal and completion by the complainant: one page that explains and asks, one press that does it. */
@Controller
@RequiredArgsConstructor
class RequestPages {

    private static final int LONGEST = 5000;

    private final Register register;
    private final ComplaintTracking tracking;
    private final ComplainantActions actions;
    private final ComplainantFiles files;
    private final AddressLimit limit;
    private final Clock clock;

    private record Found(CaseSummary line, TrackedComplaint complaint, RequestPage page) {

        boolean isPossible() {
            return complaint.requests().contains(page.request());
        }
    }

    @GetMapping("/lacak/{code}/{action:keberatan|cabut|lengkapi}")
    String ask(@PathVariable String code, @PathVariable String action, HttpServletRequest request, Model model) {
        limit.count(request);
        return show(found(code, action), code, model);
    }

    @PostMapping("/lacak/{code}/{action:keberatan|cabut|lengkapi}")
    String tell(
            @PathVariable String code,
            @PathVariable String action,
            @RequestParam(name = "isi", defaultValue = "") String words,
            @RequestParam(name = "tentang", defaultValue = "") String about,
            @RequestParam(name = "berkas", required = false) List<MultipartFile> sent,
            HttpServletRequest request,
            Model model) {
        limit.count(request);
        var found = found(code, action);
        model.addAttribute("words", words);
        if (!found.isPossible()) {
            return answered(found, words, code, model);
        }
        var problem = problem(found, words, about);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return show(found, code, model);
        }
        Optional<List<UUID>> kept;
        try {
            kept = new SentFiles(found.page() == RequestPage.LENGKAPI ? sent : List.of()).kept(files::keep);
        } catch (UncheckedIOException archiveIsAway) {
            model.addAttribute("problem", SentFiles.AWAY);
            return show(found, code, model);
        }
        if (kept.isEmpty()) {
            model.addAttribute("problem", SentFiles.refusal(ComplainantFiles.accepted()));
            return show(found, code, model);
        }
        if (actions.tell(found.line().number(), found.page().request(), words)) {
            kept.get().forEach(file -> files.bind(file, found.line().number()));
            return done(code, found.page());
        }
        return answered(found(code, action), words, code, model);
    }

    /** Nothing to be done now: the same words were heard already, or somebody else was faster and these were not. */
    private String answered(Found found, String words, String code, Model model) {
        return actions.isTold(found.line().number(), found.page().request(), words)
                ? done(code, found.page())
                : show(found, code, model);
    }

    private static Optional<String> problem(Found found, String words, String about) {
        if (!found.page().about(found.complaint()).equals(about)) {
            return Optional.of("Keadaan aduan ini sudah berubah sejak halaman ini Anda buka. Periksa dahulu di halaman"
                    + " lacak, lalu kirim lagi bila masih perlu.");
        }
        return words.isBlank() || words.length() > LONGEST
                ? Optional.of("Tulis isiannya, paling panjang 5.000 huruf.")
                : Optional.empty();
    }

    private static String done(String code, RequestPage page) {
        return "redirect:/lacak/" + code.replaceAll("[^0-9A-Za-z-]", "") + "?hasil=" + page.path();
    }

    private String show(Found found, String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("accepted", ComplainantFiles.accepted());
        model.addAttribute("found", found.complaint());
        model.addAttribute("page", found.page().path());
        model.addAttribute("about", found.page().about(found.complaint()));
        if (!found.isPossible()) {
            model.addAttribute(
                    "refusal",
                    found.page().refusal(found.complaint(), found.line().status(), clock));
        }
        return "portal/permintaan";
    }

    private Found found(String code, String action) {
        var line = register.byTrackingCode(code).orElseThrow(RequestPages::notFound);
        return new Found(
                line,
                tracking.of(line, false).orElseThrow(RequestPages::notFound),
                RequestPage.of(action).orElseThrow(RequestPages::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
