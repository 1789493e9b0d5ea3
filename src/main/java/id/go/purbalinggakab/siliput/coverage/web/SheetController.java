package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.security.Principal;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sheets to print: the applicant's receipt and the lembar disposisi. */
@RestController
@RequiredArgsConstructor
class SheetController {

    private final CaseFile cases;
    private final Register register;
    private final DispositionSheet disposition;
    private final PdfSheets sheets;

    @GetMapping("/cetak/tanda-terima/{number}.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number, Principal who) {
        var summary = mine(number, who);
        var values = cases.variables(number);
        var receiver = values.getOrDefault("receivedBy", values.get("startedBy"));
        var model = Map.<String, Object>of(
                "summary",
                summary,
                "values",
                values,
                "receivedBy",
                receiver == null ? "" : disposition.named(receiver));
        return answer("tanda-terima-" + number, sheets.render("cetak/tanda-terima", model));
    }

    @GetMapping("/cetak/disposisi/{number}.pdf")
    ResponseEntity<byte[]> disposition(@PathVariable String number, Principal who) {
        var summary = mine(number, who);
        return answer(
                "disposisi-" + number,
                sheets.render("cetak/disposisi", disposition.model(summary, cases.variables(number))));
    }

    private CaseSummary mine(String number, Principal who) {
        return register.find(number)
                .filter(found -> cases.may(who.getName(), number))
                .orElseThrow(() -> new NotForYou("Perkara tidak ditemukan, atau bukan untuk Anda."));
    }

    private static ResponseEntity<byte[]> answer(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }
}
