package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.publishing.MailingList.ImportLine;
import id.go.purbalinggakab.siliput.publishing.MailingList.Verdict;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file is looked at first, line by line; only what was shown is taken in. */
@Controller
@RequestMapping(JournalistPages.PAGE + "/impor")
@RequiredArgsConstructor
class JournalistImport {

    private static final String BACK = "redirect:" + JournalistPages.PAGE;
    private static final String KEY = JournalistImport.class.getName();
    private static final long LARGEST_FILE = 1_000_000;

    private final MailingList list;

    /** What this session was shown last; another tab's older page has another token. */
    record Shown(String token, List<ImportLine> lines) {

        List<ImportLine> of(Verdict verdict) {
            return lines.stream().filter(line -> line.verdict() == verdict).toList();
        }
    }

    /** @param look of its rows in the style sheet */
    record Part(String title, List<ImportLine> lines, boolean remarks, String look) {}

    @PostMapping
    String look(@RequestParam MultipartFile berkas, HttpSession session, RedirectAttributes next) {
        if (berkas.isEmpty() || berkas.getSize() > LARGEST_FILE) {
            next.addFlashAttribute("error", "Pilih berkas CSV, paling besar 1 MB.");
            return BACK + "#impor";
        }
        var read = JournalistPages.say(next, () -> {
            session.setAttribute(KEY, new Shown(UUID.randomUUID().toString(), list.preview(bytes(berkas))));
            return "Belum ada yang disimpan.";
        });
        return read ? BACK + "/impor" : BACK + "#impor";
    }

    @GetMapping
    String shown(HttpSession session, Model model) {
        if (!(session.getAttribute(KEY) instanceof Shown shown)) {
            return BACK;
        }
        model.addAttribute("token", shown.token());
        model.addAttribute("fresh", shown.of(Verdict.NEW));
        model.addAttribute("known", shown.of(Verdict.KNOWN));
        model.addAttribute("refused", shown.of(Verdict.REFUSED));
        model.addAttribute(
                "parts",
                List.of(
                        new Part("Ditolak", shown.of(Verdict.REFUSED), true, "salah"),
                        new Part("Baru", shown.of(Verdict.NEW), false, ""),
                        new Part("Sudah ada", shown.of(Verdict.KNOWN), true, "sudah_ada")));
        return "publishing/wartawan-impor";
    }

    @PostMapping("/terapkan")
    String take(@RequestParam String tanda, HttpSession session, Principal who, RedirectAttributes next) {
        if (!(session.getAttribute(KEY) instanceof Shown shown)
                || !shown.token().equals(tanda)) {
            next.addFlashAttribute(
                    "error", "Pratinjau ini sudah tidak berlaku. Tidak ada yang diimpor; unggah lagi berkasnya.");
            return BACK;
        }
        JournalistPages.say(next, () -> "%d wartawan baru diimpor.".formatted(list.take(shown.lines(), who.getName())));
        session.removeAttribute(KEY);
        return BACK;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
