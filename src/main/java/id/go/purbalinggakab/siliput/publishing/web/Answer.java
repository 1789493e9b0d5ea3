package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says about what was just done. */
final class Answer {

    private Answer() {}

    /** @return whether it was done */
    static boolean say(RedirectAttributes next, Supplier<String> action) {
        try {
            next.addFlashAttribute("done", action.get());
            return true;
        } catch (RefusedEntry refused) {
            var message = refused.getMessage();
            next.addFlashAttribute("error", Character.toUpperCase(message.charAt(0)) + message.substring(1));
            return false;
        }
    }
}
