package id.go.purbalinggakab.siliput.casefile.web;

import id.go.purbalinggakab.siliput.casefile.CaseView;
import id.go.purbalinggakab.siliput.casefile.CaseViews;
import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.DossierFile;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.register.Download;
import id.go.purbalinggakab.siliput.register.PaperPdf;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The dossier by one click; what a person may not see does not exist. */
@Controller
@RequiredArgsConstructor
class DossierController {

    private static final Set<String> OFFICE = Set.of(ChainKind.LOGINS, ChainKind.ROLES, ChainKind.OFFICE);
    private static final int LATEST = 50;

    private final DossierRights rights;
    private final Dossiers dossiers;
    private final CaseViews views;
    private final PaperPdf pdf;

    @GetMapping("/kantor/berkas")
    String list(@RequestParam(defaultValue = "") String nomor, Principal who, Model model) {
        rights.check(who.getName());
        var asked = nomor.strip().toUpperCase(Locale.ROOT);
        if (rights.find(who.getName(), asked).isPresent()) {
            return "redirect:/kantor/berkas/" + asked;
        }
        model.addAttribute("asked", nomor);
        model.addAttribute("cases", rights.latest(who.getName(), LATEST));
        return "casefile/berkas";
    }

    @GetMapping("/kantor/berkas/{number}")
    String page(@PathVariable String number, Principal who, Model model) {
        model.addAttribute("view", look(number, who, "halaman"));
        return "casefile/perkara";
    }

    @GetMapping("/kantor/berkas/{number}/dosir.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Principal who) {
        return Download.of(
                "dosir-%s.pdf".formatted(number),
                MediaType.APPLICATION_PDF,
                pdf.of("casefile/dosir", look(number, who, "pdf")));
    }

    @GetMapping("/kantor/berkas/{number}/dosir.json")
    ResponseEntity<byte[]> json(@PathVariable String number, Principal who) {
        var view = look(number, who, "json");
        return Download.of(
                "dosir-%s.json".formatted(number),
                MediaType.APPLICATION_JSON,
                DossierFile.write(view.dossier(), view.parts()));
    }

    @GetMapping("/kantor/berkas/rantai/{name}.json")
    ResponseEntity<byte[]> office(@PathVariable String name, Principal who) {
        rights.check(who.getName());
        if (!OFFICE.contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Download.of(
                "rantai-%s.json".formatted(name),
                MediaType.APPLICATION_JSON,
                DossierFile.write(dossiers.office(name, who.getName()), List.of()));
    }

    private CaseView look(String number, Principal who, String as) {
        rights.required(who.getName(), number);
        return views.look(number, who.getName(), as);
    }
}
