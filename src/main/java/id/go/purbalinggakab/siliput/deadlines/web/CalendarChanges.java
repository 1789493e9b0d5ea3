package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.Decrees;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import id.go.purbalinggakab.siliput.deadlines.RefusedChange;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every change goes the same way: propose, look at what it would do, name its basis, apply. */
@Controller
@RequestMapping("/kantor/kalender")
@RequiredArgsConstructor
class CalendarChanges {

    /** The login room lets nobody else post here. */
    static final String ADMINISTRATOR = "camunda-admin";

    private static final String PAGE = "redirect:/kantor/kalender";
    private static final String CHECK = "redirect:/kantor/kalender/periksa";

    private final OfficeCalendar calendar;
    private final Decrees decrees;
    private final Proposals proposals;

    @PostMapping("/impor")
    String importDecree(@RequestParam MultipartFile berkas, HttpSession session, RedirectAttributes next) {
        return orSay(next, "#impor", () -> {
            if (berkas.isEmpty()) {
                throw new RefusedChange("Pilih berkas CSV atau JSON.");
            }
            if (berkas.getSize() > Decrees.LARGEST) {
                throw new RefusedChange(Decrees.TOO_LARGE);
            }
            var decree = decrees.read(HoursForm.typed(berkas.getOriginalFilename()), bytes(berkas));
            decree.edit()
                    .ifPresentOrElse(
                            edit -> proposals.propose(session, edit, Optional.of(decree)),
                            () -> proposals.show(session, decree));
        });
    }

    @PostMapping("/hari")
    String add(@ModelAttribute DayForm form, HttpSession session, RedirectAttributes next) {
        next.addFlashAttribute("dayForm", form);
        return orSay(next, "#tambah", () -> propose(session, CalendarEdit.add(form.holiday())));
    }

    @PostMapping("/hapus")
    String remove(@RequestParam String tanggal, HttpSession session, RedirectAttributes next) {
        return orSay(
                next,
                "",
                () -> propose(
                        session,
                        CalendarEdit.remove(HoursForm.date("Tanggal", tanggal)
                                .orElseThrow(() -> new RefusedChange("Pilih tanggalnya.")))));
    }

    @PostMapping("/jam")
    String hours(@ModelAttribute HoursForm form, HttpSession session, RedirectAttributes next) {
        next.addFlashAttribute("hoursForm", form);
        return orSay(next, "#jam", () -> propose(session, CalendarEdit.hours(form.period())));
    }

    @PostMapping("/hapus-jam")
    String removeHours(@RequestParam String nama, HttpSession session, RedirectAttributes next) {
        return orSay(next, "#jam", () -> propose(session, CalendarEdit.removeHours(nama)));
    }

    @PostMapping("/terapkan")
    String apply(
            @RequestParam String tanda,
            @RequestParam String dasar,
            HttpSession session,
            Principal who,
            RedirectAttributes next) {
        var proposal = proposals
                .current(session)
                .filter(it -> it.token().equals(tanda) && it.edit().isPresent());
        if (proposal.isEmpty()) {
            next.addFlashAttribute(
                    "error", "Pratinjau ini sudah tidak berlaku. Tidak ada yang diubah; ulangi dari sini.");
            return PAGE;
        }
        var edit = proposal.get().edit().orElseThrow();
        try {
            var version = proposal.get().preview().orElseThrow().version();
            var change = calendar.apply(edit, version, dasar, who.getName());
            proposals.forget(session);
            next.addFlashAttribute(
                    "done",
                    "%s: tersimpan. %d tenggat perkara terbuka digeser."
                            .formatted(change.what().label(), change.movedCases()));
            return PAGE + "#riwayat";
        } catch (RefusedChange refused) {
            next.addFlashAttribute("error", refused.getMessage());
            next.addFlashAttribute("basis", dasar);
            return lookAgain(session, edit, proposal.get());
        }
    }

    /** The same change on the calendar as it is now; where that cannot be, back to the start. */
    private String lookAgain(HttpSession session, CalendarEdit edit, Proposal former) {
        try {
            proposals.propose(session, edit, former.decree());
            return CHECK;
        } catch (RefusedChange overtaken) {
            proposals.forget(session);
            return PAGE;
        }
    }

    private void propose(HttpSession session, CalendarEdit edit) {
        proposals.propose(session, edit, Optional.empty());
    }

    private static String orSay(RedirectAttributes next, String where, Runnable proposal) {
        try {
            proposal.run();
            return CHECK;
        } catch (RefusedChange refused) {
            next.addFlashAttribute("error", refused.getMessage());
            return PAGE + where;
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
