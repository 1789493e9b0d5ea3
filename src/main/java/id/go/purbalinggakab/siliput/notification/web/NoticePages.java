package id.go.purbalinggakab.siliput.notification.web;

import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import id.go.purbalinggakab.siliput.identity.Telephones;
import id.go.purbalinggakab.siliput.notification.NoticeDesk;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own notices; the front desk and superiors pass others' on by telephone. */
@Controller
@RequestMapping(NoticePages.PAGE)
@RequiredArgsConstructor
class NoticePages {

    static final String PAGE = "/kantor/pemberitahuan";

    private static final int PER_PAGE = 20;
    private static final int LAST_PAGE = 500;

    private final NoticeDesk desk;
    private final Telephones telephones;

    @GetMapping
    String newest(
            @RequestParam(defaultValue = "false") boolean semua,
            @RequestParam(defaultValue = "1") int halaman,
            Model model,
            Principal who) {
        var page = Math.min(Math.max(halaman, 1), LAST_PAGE);
        var others = desk.seesOthers(who.getName());
        var all = semua && others;
        var found = desk.newest(who.getName(), !all, (page - 1) * PER_PAGE, PER_PAGE + 1);
        model.addAttribute("others", others);
        model.addAttribute("all", all);
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > PER_PAGE && page < LAST_PAGE);
        model.addAttribute("notices", found.stream().limit(PER_PAGE).toList());
        model.addAttribute("quiet", desk.quietNow());
        model.addAttribute(
                "phone", telephones.of(who.getName()).map(PhoneNumber::toString).orElse(""));
        return "notification/pemberitahuan";
    }

    @PostMapping("/{id}/whatsapp")
    String prepare(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean semua,
            @RequestParam(defaultValue = "1") int halaman,
            Principal who,
            RedirectAttributes next) {
        desk.prepare(id, who.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .ifPresent(obstacle -> next.addFlashAttribute("error", obstacle));
        return back(id, semua, halaman);
    }

    @PostMapping("/{id}/terkirim")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean semua,
            @RequestParam(defaultValue = "1") int halaman,
            Principal who,
            RedirectAttributes next) {
        if (desk.confirm(id, who.getName())) {
            next.addFlashAttribute("done", "Dicatat: pesan WhatsApp sudah terkirim.");
        } else {
            next.addFlashAttribute("error", "Pesan ini belum Anda siapkan, atau sudah dicatat terkirim.");
        }
        return back(id, semua, halaman);
    }

    @PostMapping("/nomor")
    String number(@RequestParam(defaultValue = "") String nomor, Principal who, RedirectAttributes next) {
        var number = PhoneNumber.read(nomor);
        if (nomor.isBlank()) {
            telephones.set(who.getName(), Optional.empty(), who.getName());
            next.addFlashAttribute("done", "Nomor WhatsApp Anda dihapus.");
        } else if (number.filter(PhoneNumber::isMobile).isPresent()) {
            telephones.set(who.getName(), number, who.getName());
            next.addFlashAttribute("done", "Nomor WhatsApp Anda tersimpan: " + number.get());
        } else {
            next.addFlashAttribute(
                    "error", "Nomor WhatsApp tidak benar. Tulis nomor telepon seluler, misalnya 0812 3456 7890.");
            next.addFlashAttribute("typed", nomor.substring(0, Math.min(nomor.length(), 40)));
        }
        return "redirect:" + PAGE;
    }

    private static String back(UUID id, boolean all, int page) {
        return "redirect:%s?semua=%s&halaman=%d#n-%s".formatted(PAGE, all, page, id);
    }
}
