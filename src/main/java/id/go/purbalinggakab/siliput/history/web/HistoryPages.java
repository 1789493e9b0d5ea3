package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.evidence.DailyAnchors;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history on pages of our own: leaders have no Cockpit, and an address without a hash survives a login. */
@Controller
@RequiredArgsConstructor
class HistoryPages {

    private final DossierRights rights;
    private final DailyAnchors seals;

    @GetMapping("/kantor/riwayat")
    String list(Principal who, Model model) {
        return page("Riwayat proses", "daftar", who, model);
    }

    @GetMapping("/kantor/riwayat/peta-panas")
    String heat(Principal who, Model model) {
        return page("Peta panas", "panas", who, model);
    }

    @GetMapping("/kantor/riwayat/administrasi")
    String administration(Principal who, Model model) {
        return page("Jejak administrasi", "administrasi", who, model);
    }

    @GetMapping("/kantor/riwayat/{number}")
    String one(@PathVariable String number, Principal who, Model model) {
        rights.required(who.getName(), number);
        model.addAttribute("number", number);
        return page("Riwayat " + number, "kasus", who, model);
    }

    private String page(String title, String what, Principal who, Model model) {
        rights.check(who.getName());
        model.addAttribute("unsealed", seals.missing().orElse(""));
        model.addAttribute("title", title);
        model.addAttribute("what", what);
        return "history/riwayat";
    }
}
