package id.go.purbalinggakab.siliput.casefile.web;

import id.go.purbalinggakab.siliput.casefile.Proof;
import id.go.purbalinggakab.siliput.casefile.ProofFile;
import id.go.purbalinggakab.siliput.casefile.ProofRights;
import id.go.purbalinggakab.siliput.casefile.Proofs;
import id.go.purbalinggakab.siliput.register.Download;
import id.go.purbalinggakab.siliput.register.PaperPdf;
import java.security.Principal;
import java.util.Locale;
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

/** The proof of publication on a page and to take away; what a person may not see does not exist. */
@Controller
@RequiredArgsConstructor
class ProofController {

    private static final int LATEST = 30;

    private final ProofRights rights;
    private final Proofs proofs;
    private final ProofViews views;
    private final PaperPdf pdf;

    @GetMapping("/kantor/bukti")
    String list(@RequestParam(defaultValue = "") String nomor, Principal who, Model model) {
        var asked = nomor.strip().toUpperCase(Locale.ROOT);
        if (rights.find(who.getName(), asked).isPresent()) {
            return "redirect:/kantor/bukti/" + asked;
        }
        model.addAttribute("asked", nomor);
        model.addAttribute("cases", rights.latest(who.getName(), LATEST));
        return "casefile/bukti-daftar";
    }

    @GetMapping("/kantor/bukti/{number}")
    String page(@PathVariable String number, Principal who, Model model) {
        model.addAttribute("view", views.of(look(number, who, "bukti tayang di layar")));
        return "casefile/bukti";
    }

    @GetMapping("/kantor/bukti/{number}/bukti-tayang.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Principal who) {
        return Download.of(
                "bukti-tayang-%s.pdf".formatted(number),
                MediaType.APPLICATION_PDF,
                pdf.of("casefile/bukti-cetak", views.of(look(number, who, "bukti tayang PDF"))));
    }

    @GetMapping("/kantor/bukti/{number}/bukti-tayang.json")
    ResponseEntity<byte[]> json(@PathVariable String number, Principal who) {
        return Download.of(
                "bukti-tayang-%s.json".formatted(number),
                MediaType.APPLICATION_JSON,
                ProofFile.write(look(number, who, "bukti tayang JSON")));
    }

    private Proof look(String number, Principal who, String as) {
        rights.find(who.getName(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return proofs.look(number, who.getName(), as);
    }
}
