package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.identity.IdentitySettings;
import java.security.Principal;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator appoints somebody from outside for a case that the office's own people may not work on. */
@Controller
class OutsiderPages {

    private static final String PAGE = "/kantor/petugas-luar";
    private static final int LONGEST = 150;

    private final Outsiders outsiders;
    private final ComplaintCases cases;
    private final Conflicts conflicts;
    private final IdentitySettings settings;

    OutsiderPages(Outsiders outsiders, ComplaintCases cases, Conflicts conflicts, IdentitySettings settings) {
        this.outsiders = outsiders;
        this.cases = cases;
        this.conflicts = conflicts;
        this.settings = settings;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("demo", settings.demo());
        model.addAttribute("outsiders", outsiders.open());
        return "complaint/petugas-luar";
    }

    @PostMapping(PAGE)
    String appoint(
            @RequestParam(name = "nomor", defaultValue = "") String number,
            @RequestParam(name = "nama", defaultValue = "") String name,
            @RequestParam(name = "instansi", defaultValue = "") String office,
            @RequestParam(name = "dasar", defaultValue = "") String basis,
            Principal who,
            Model model) {
        var wanted = number.strip().toUpperCase(Locale.ROOT);
        if (Stream.of(name, office, basis).anyMatch(text -> text.isBlank() || text.length() > LONGEST)) {
            model.addAttribute(
                    "problem", "Isi nama, instansi, dan nomor surat tugas, masing-masing paling panjang 150 huruf.");
        } else if (cases.find(wanted).isEmpty()
                || !conflicts.isFree(who.getName(), wanted, ComplaintAccess.HANDLERS)
                || !outsiders.isNeeded(wanted)) {
            model.addAttribute(
                    "problem",
                    "Aduan ini tidak ada, atau masih ada petugas dinas yang boleh menanganinya. Periksa nomornya.");
        } else {
            Stream.of(name, office, basis).forEach(text -> PlainText.check("nama", text));
            model.addAttribute(
                    "guest", outsiders.appoint(wanted, name.strip(), office.strip(), basis.strip(), who.getName()));
        }
        return page(model);
    }
}
