package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.process.IncidentWatch;
import id.go.purbalinggakab.siliput.modeling.process.Retries;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is stuck, and having it tried again; auditors look. */
@Controller
@RequestMapping(IncidentPages.PAGE)
@RequiredArgsConstructor
class IncidentPages {

    static final String PAGE = "/bengkel/gangguan";

    private final SeenIncidents seen;
    private final IncidentRows rows;
    private final IncidentWatch watch;
    private final Retries retries;
    private final CurrentUser currentUser;

    @GetMapping
    String page(Principal who, Model model) {
        var view = rows.viewFor(who.getName());
        var open = view.rows(seen.open(who.getName()));
        model.addAttribute("open", open);
        model.addAttribute("over", view.rows(seen.over(who.getName())));
        model.addAttribute("maySend", currentUser.has(Role.ADMINISTRATOR));
        model.addAttribute(
                "several", open.stream().filter(IncidentRows.Row::retried).count() > 1);
        return "modeling/gangguan";
    }

    @PostMapping("/{number}/ulangi")
    String again(
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean semua,
            Principal who,
            RedirectAttributes next) {
        var one = seen.open(who.getName()).stream()
                .filter(incident -> incident.number() == number || semua && incident.toldAs() == number)
                .toList();
        if (one.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return again(one, who, next) + "#g-" + number;
    }

    @PostMapping("/ulangi-semua")
    String all(Principal who, RedirectAttributes next) {
        return again(
                seen.open(who.getName()).stream()
                        .filter(incident -> incident.kind() == Incident.Kind.JOB)
                        .toList(),
                who,
                next);
    }

    private String again(List<Incident> chosen, Principal who, RedirectAttributes next) {
        var taken = chosen.stream()
                .filter(incident -> retries.again(incident, who.getName()))
                .count();
        if (taken == chosen.size()) {
            next.addFlashAttribute(
                    "done",
                    "%d langkah dicoba lagi. Muat ulang halaman ini sebentar lagi untuk melihat hasilnya."
                            .formatted(taken));
        } else {
            next.addFlashAttribute(
                    "error",
                    "%d langkah dicoba lagi; %d tidak dapat diulang: sudah selesai, atau proses itu bukan wewenang Anda."
                            .formatted(taken, chosen.size() - taken));
        }
        watch.look();
        return "redirect:" + PAGE;
    }
}
