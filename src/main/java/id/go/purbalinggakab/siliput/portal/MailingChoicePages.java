package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.publishing.MailingChoice;
import id.go.purbalinggakab.siliput.publishing.MailingChoice.Standing;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Stops release mails: by a button, or by the one press of a mail program (RFC 8058). Scanners that GET stop nothing. */
@Controller
@RequiredArgsConstructor
class MailingChoicePages {

    private final MailingChoice choice;

    @GetMapping("/berhenti/{token}")
    String ask(@PathVariable String token, Model model) {
        return show(token, choice.standing(token), model);
    }

    @PostMapping("/berhenti/{token}")
    String stop(@PathVariable String token, Model model) {
        return show(token, choice.stop(token), model);
    }

    private static String show(String token, Standing standing, Model model) {
        if (standing == Standing.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("token", token);
        model.addAttribute("stopped", standing == Standing.STOPPED);
        return "portal/berhenti";
    }
}
