package id.go.purbalinggakab.siliput.acting.web;

import id.go.purbalinggakab.siliput.acting.ActingDocuments;
import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.identity.OfficeLine.Kind;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Officers for leadership and auditors; absences for everybody whom they concern. */
@Controller
@RequiredArgsConstructor
class OfficerPages {

    static final String PAGE = "/kantor/pejabat";

    /** The login room lets nobody else post there. */
    private static final String ADMINISTRATOR = "camunda-admin";

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final OfficerRows rows;
    private final ActingDocuments documents;
    private final EarlyEnd earlyEnd;
    private final Clock clock;

    @GetMapping(PAGE)
    String officers(Model model, Authentication login) {
        model.addAttribute("officers", rows.officers());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), WIB).toString());
        model.addAttribute(
                "mayChange",
                login.getAuthorities().stream().anyMatch(held -> ADMINISTRATOR.equals(held.getAuthority())));
        return appointments(model, login, true);
    }

    @GetMapping("/kantor/penunjukan")
    String appointments(Model model, Authentication login) {
        model.addAttribute("mayChange", false);
        return appointments(model, login, documents.readsAll(login.getName()));
    }

    @PostMapping("/kantor/penunjukan/akhiri")
    String end(@RequestParam UUID penunjukan, Principal who, RedirectAttributes next) {
        if (earlyEnd.end(penunjukan, who.getName())) {
            next.addFlashAttribute("done", "Penunjukan diakhiri. Hak dan tugas yang belum selesai sudah kembali.");
        } else {
            next.addFlashAttribute("error", "Penunjukan ini sudah berakhir, atau bukan Anda yang dapat mengakhirinya.");
        }
        return "redirect:/kantor/penunjukan";
    }

    private String appointments(Model model, Authentication login, boolean all) {
        model.addAttribute("all", all);
        model.addAttribute("open", rows.open(login.getName(), all));
        model.addAttribute("over", rows.over(login.getName(), all));
        return "acting/pejabat";
    }
}
