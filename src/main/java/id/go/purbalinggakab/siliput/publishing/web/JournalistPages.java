package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.publishing.MailingList.Entry;
import id.go.purbalinggakab.siliput.publishing.MailingList.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The division keeps the journalists' list; who else may read it sees no buttons (the login room lets nobody post). */
@Controller
@RequestMapping(JournalistPages.PAGE)
class JournalistPages {

    static final String PAGE = "/kantor/wartawan";

    private static final Set<String> DIVISION = Set.of("kabid", "fungsional", "staf");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int CHANGES_SHOWN = 50;
    private static final long LARGEST_FILE = 1_000_000;

    private final MailingList list;
    private final boolean demo;

    JournalistPages(MailingList list, @Value("${siliput.demo:false}") boolean demo) {
        this.list = list;
        this.demo = demo;
    }

    @GetMapping
    String journalists(Model model, Authentication login) {
        var entries = list.entries();
        model.addAttribute("demo", demo);
        model.addAttribute(
                "mayChange", login.getAuthorities().stream().anyMatch(held -> DIVISION.contains(held.getAuthority())));
        model.addAttribute("entries", entries.stream().map(JournalistRow::of).toList());
        model.addAttribute("active", entries.stream().filter(Entry::active).count());
        model.addAttribute(
                "changes",
                list.changes(CHANGES_SHOWN).stream().map(JournalistRow.Said::of).toList());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new Person("", "", ""));
        }
        return "publishing/wartawan";
    }

    /** As a spreadsheet in Indonesian opens it; no cell of it is run as a formula. */
    @GetMapping("/wartawan.csv")
    ResponseEntity<String> export() {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader("nama", "media", "surel", "dikirimi")
                .get();
        try (var printer = format.print(text)) {
            for (var entry : list.entries()) {
                var person = entry.person();
                printer.printRecord(
                        harmless(person.name()),
                        harmless(person.media()),
                        harmless(person.mail()),
                        entry.active() ? "ya" : "tidak");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wartawan.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(text.toString());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String media,
            @RequestParam(defaultValue = "") String mail,
            Principal who,
            RedirectAttributes next) {
        var typed = new Person(name, media, mail);
        return orSay(next, () -> {
            next.addFlashAttribute("typed", typed);
            list.add(typed, who.getName());
            next.addFlashAttribute("typed", new Person("", "", ""));
            return "%s ditambahkan.".formatted(typed.name().strip());
        });
    }

    @PostMapping("/impor")
    String take(@RequestParam MultipartFile berkas, Principal who, RedirectAttributes next) {
        return orSay(next, () -> {
            if (berkas.isEmpty() || berkas.getSize() > LARGEST_FILE) {
                return "Pilih berkas CSV, paling besar 1 MB.";
            }
            return "%d wartawan baru diimpor.".formatted(list.take(bytes(berkas), who.getName()));
        });
    }

    @PostMapping("/kirim")
    String sendTo(@RequestParam UUID id, @RequestParam boolean dikirimi, Principal who, RedirectAttributes next) {
        return orSay(next, () -> {
            list.sendTo(id, dikirimi, who.getName());
            return "Tersimpan.";
        });
    }

    @PostMapping("/hapus")
    String remove(@RequestParam UUID id, Principal who, RedirectAttributes next) {
        return orSay(next, () -> {
            list.remove(id, who.getName());
            return "Dihapus dari daftar.";
        });
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orSay(RedirectAttributes next, Supplier<String> action) {
        try {
            next.addFlashAttribute("done", action.get());
        } catch (RefusedEntry refused) {
            var message = refused.getMessage();
            next.addFlashAttribute("error", Character.toUpperCase(message.charAt(0)) + message.substring(1));
        }
        return "redirect:" + PAGE;
    }
}
