package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import java.security.Principal;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One entry at a time, by the division. */
@Controller
@RequestMapping(JournalistPages.PAGE)
@RequiredArgsConstructor
class JournalistChanges {

    private static final String BACK = "redirect:" + JournalistPages.PAGE;

    private final MailingList list;

    @PostMapping
    String add(@ModelAttribute Person form, Principal who, RedirectAttributes next) {
        var added = JournalistPages.say(next, () -> {
            list.add(form, who.getName());
            return "%s ditambahkan.".formatted(form.name().strip());
        });
        if (!added) {
            next.addFlashAttribute("typed", form);
        }
        return BACK + (added ? "" : "#tambah");
    }

    @PostMapping("/ubah")
    String change(@RequestParam UUID id, @ModelAttribute Person form, Principal who, RedirectAttributes next) {
        var changed = JournalistPages.say(next, () -> {
            list.change(id, form, who.getName());
            return "Tersimpan.";
        });
        if (changed) {
            return BACK;
        }
        next.addFlashAttribute("typed", form);
        return BACK + "/ubah?id=" + id;
    }

    @PostMapping("/kirim")
    String sendTo(@RequestParam UUID id, @RequestParam boolean dikirimi, Principal who, RedirectAttributes next) {
        JournalistPages.say(next, () -> {
            list.sendTo(id, dikirimi, who.getName());
            return "Tersimpan.";
        });
        return BACK;
    }

    @PostMapping("/tidak-sampai")
    String returned(@RequestParam UUID id, Principal who, RedirectAttributes next) {
        JournalistPages.say(next, () -> {
            list.returned(id, who.getName());
            return "Ditandai. Alamat ini tidak dikirimi sampai diperbaiki.";
        });
        return BACK;
    }

    @PostMapping("/hapus")
    String remove(@RequestParam UUID id, Principal who, RedirectAttributes next) {
        JournalistPages.say(next, () -> {
            list.remove(id, who.getName());
            return "Dihapus dari daftar.";
        });
        return BACK;
    }
}
