package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import java.security.Principal;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody from outside for a case, or a task of it, that the office's own people may not work on. Whoever appoints sees
 * the account's password, so it is somebody who may know the case anyway: an administrator only where nobody else may.
 */
@Controller
@RequiredArgsConstructor
class OutsiderPages {

    private static final String PAGE = "/kantor/petugas-luar";
    private static final int LONGEST = 150;

    private final Outsiders outsiders;
    private final ComplaintCases cases;
    private final ComplaintAccess access;

    @GetMapping(PAGE)
    String page(Principal who, Model model) {
        model.addAttribute(
                "outsiders",
                outsiders.open().stream()
                        .filter(one -> access.mayRead(who.getName(), one.caseNumber()))
                        .toList());
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
                || !access.mayReadIdentity(who.getName(), wanted)
                || !outsiders.isNeeded(wanted)) {
            model.addAttribute(
                    "problem",
                    "Aduan ini tidak ada, masih ada petugas dinas yang boleh mengerjakannya, atau bukan Anda yang menunjuk."
                            + " Selama ada petugas pengaduan yang bebas, merekalah yang menunjuk.");
        } else {
            Stream.of(name, office, basis).forEach(text -> PlainText.check("nama", text));
            model.addAttribute(
                    "guest", outsiders.appoint(wanted, name.strip(), office.strip(), basis.strip(), who.getName()));
        }
        return page(who, model);
    }
}
