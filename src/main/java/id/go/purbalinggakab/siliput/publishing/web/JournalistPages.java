package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.Journalist;
import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.Journalist.Standing;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.publishing.MailingList.Change;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The division keeps the journalists' list; who else may read it sees no buttons (the login room lets nobody post). */
@Controller
@RequestMapping(JournalistPages.PAGE)
@RequiredArgsConstructor
class JournalistPages {

    static final String PAGE = "/kantor/wartawan";

    private static final Set<String> DIVISION = Set.of("kabid", "fungsional", "staf");
    private static final int CHANGES_SHOWN = 50;

    private final MailingList list;

    @ModelAttribute
    void everyPage(Model model, Authentication login) {
        model.addAttribute(
                "mayChange", login.getAuthorities().stream().anyMatch(held -> DIVISION.contains(held.getAuthority())));
    }

    @GetMapping
    String journalists(Model model) {
        var entries = list.entries();
        model.addAttribute("entries", entries.stream().map(JournalistRow::of).toList());
        model.addAttribute("active", entries.stream().filter(Journalist::active).count());
        model.addAttribute("counts", counts(entries));
        model.addAttribute(
                "changes",
                list.changes(CHANGES_SHOWN).stream().map(JournalistRow.Said::of).toList());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new Person("", "", "", ""));
        }
        return "publishing/wartawan";
    }

    private static List<JournalistRow.Count> counts(List<Journalist> entries) {
        return Stream.of(Standing.values())
                .map(standing -> new JournalistRow.Count(
                        standing,
                        entries.stream()
                                .filter(entry -> entry.standing() == standing)
                                .count()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    @GetMapping("/ubah")
    String one(@RequestParam UUID id, Model model) {
        if (!Boolean.TRUE.equals(model.getAttribute("mayChange"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var entry = list.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", JournalistRow.of(entry));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", entry.person());
        }
        return "publishing/wartawan-ubah";
    }

    @GetMapping("/wartawan.csv")
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wartawan.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(list.csv());
    }

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

    /** A journalist as the page says it. */
    record JournalistRow(
            UUID id, Person person, boolean active, boolean removable, String state, String more, String again) {

        static JournalistRow of(Journalist entry) {
            return new JournalistRow(
                    entry.id(),
                    entry.person(),
                    entry.active(),
                    entry.optedOutAt().isEmpty(),
                    entry.standing().label(),
                    more(entry),
                    entry.optedOutAt().isPresent() ? "Kirimi lagi atas permintaannya" : "Kirimi lagi");
        }

        private static String more(Journalist entry) {
            return switch (entry.standing()) {
                case OPTED_OUT ->
                    entry.optedOutAt().map(IndonesianTime::dateTime).orElse("");
                case RETURNED ->
                    entry.refusedReason().map(why -> why + " ").orElse("")
                            + entry.refusedAt().map(IndonesianTime::dateTime).orElse("");
                case ACTIVE, STOPPED -> "";
            };
        }

        /** How many there are of one standing. */
        record Count(Standing standing, long number) {}

        /** A change of the list: what, when and by whom. */
        record Said(String what, String when) {

            static Said of(Change change) {
                return new Said(change.what(), "%s, %s".formatted(IndonesianTime.dateTime(change.at()), change.by()));
            }
        }
    }
}
