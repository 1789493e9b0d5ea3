package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.IncomingMails;
import id.go.purbalinggakab.siliput.complaint.IncomingMails.Line;
import id.go.purbalinggakab.siliput.complaint.process.MailTurnedIntoCase;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that opened no case, for the officers of complaints: to look at, and to turn into one. */
@Controller
@RequestMapping(IncomingMailPages.PAGE)
@RequiredArgsConstructor
class IncomingMailPages {

    static final String PAGE = "/kantor/surel-masuk";

    private static final String GONE = "Surel ini sudah ditangani petugas lain.";

    private final IncomingMails mails;
    private final MailTurnedIntoCase turned;

    /** A mail in words. */
    record Row(String key, String at, String subject, String outcome, String caseNumber) {

        static Row of(Line line) {
            return new Row(
                    line.key(),
                    IndonesianTime.dateTime(line.receivedAt()),
                    line.subject().isBlank() ? "(tanpa perihal)" : line.subject(),
                    line.outcome().label(),
                    line.caseNumber().orElse(""));
        }
    }

    @GetMapping
    String waiting(Model model, Principal who) {
        model.addAttribute(
                "mails", mails.waiting(who.getName()).stream().map(Row::of).toList());
        return "complaint/surel-masuk";
    }

    @PostMapping("/aduan")
    String open(@RequestParam String surel, Principal who, RedirectAttributes next) {
        turned.open(surel, who.getName())
                .ifPresentOrElse(
                        number -> next.addFlashAttribute(
                                "done", "Surel menjadi aduan %s. Tugasnya ada di Tasklist.".formatted(number)),
                        () -> next.addFlashAttribute("error", GONE));
        return "redirect:" + PAGE;
    }

    @PostMapping("/diperiksa")
    String settle(@RequestParam String surel, Principal who, RedirectAttributes next) {
        if (mails.settle(find(surel, who), who.getName())) {
            next.addFlashAttribute("done", "Dicatat: surel sudah diperiksa.");
        } else {
            next.addFlashAttribute("error", GONE);
        }
        return "redirect:" + PAGE;
    }

    @GetMapping("/asli")
    ResponseEntity<byte[]> raw(@RequestParam String surel, Principal who) {
        var mail = find(surel, who);
        var name = "surel-%s.eml".formatted(mail.caseNumber().orElse("masuk"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(mails.read(mail, who.getName()));
    }

    private Line find(String key, Principal who) {
        return mails.find(key, who.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
