package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.AccountEvent.LoginsEnded;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.Passwords;
import id.go.purbalinggakab.siliput.identity.People;
import id.go.purbalinggakab.siliput.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is logged in, and the own password; administrators end others' sessions. */
@Controller
@RequestMapping(SessionPages.PAGE)
@RequiredArgsConstructor
class SessionPages {

    static final String PAGE = "/kantor/sesi";
    static final String PASSWORD = "/sandi";

    private final Logins logins;
    private final Passwords passwords;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    /** A session as the page shows it. */
    record Line(UUID id, String browser, String address, String began, String seen, boolean own) {}

    @GetMapping
    String mine(Principal who, HttpServletRequest request, Model model) {
        var here = EndedLoginFilter.loginOf(request.getSession(false));
        model.addAttribute("given", SecondFactorFilter.demandsOwnPassword(request.getSession(false)));
        model.addAttribute("administrator", currentUser.has(Role.ADMINISTRATOR));
        model.addAttribute(
                "sessions",
                logins.running(who.getName()).stream()
                        .map(one -> new Line(
                                one.id(),
                                one.browser(),
                                one.address(),
                                words(one.beganAt()),
                                words(one.seenAt()),
                                here.filter(one.id()::equals).isPresent()))
                        .toList());
        return "identity/sesi";
    }

    @PostMapping("/akhiri")
    String end(@RequestParam UUID sesi, Principal who, RedirectAttributes next) {
        if (!logins.end(who.getName(), sesi)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        told(who.getName(), who.getName());
        next.addFlashAttribute("done", "Sesi itu diakhiri.");
        return "redirect:" + PAGE;
    }

    @PostMapping("/akhiri-semua")
    String endAll(@RequestParam String yakin, Principal who) {
        logins.endAll(who.getName());
        told(who.getName(), who.getName());
        return "redirect:/masuk?habis";
    }

    @PostMapping("/orang")
    String endOthers(@RequestParam String pengguna, Principal who, RedirectAttributes next) {
        if (!currentUser.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var user = pengguna.strip();
        if (people.find(user).isEmpty()) {
            next.addFlashAttribute("error", "Nama pengguna itu tidak ada. Periksa ejaannya, lalu coba lagi.");
        } else {
            logins.endAll(user);
            told(user, who.getName());
            next.addFlashAttribute("done", "Semua sesi pengguna %s diakhiri.".formatted(user));
        }
        return "redirect:" + PAGE;
    }

    @PostMapping(PASSWORD)
    String password(
            @RequestParam String lama,
            @RequestParam String baru,
            @RequestParam String ulang,
            Principal who,
            RedirectAttributes next) {
        var problem = baru.equals(ulang)
                ? passwords.change(who.getName(), lama, baru)
                : Optional.of("Kata sandi baru dan ulangannya tidak sama.");
        problem.ifPresent(text -> next.addFlashAttribute("error", text));
        return problem.isPresent() ? "redirect:" + PAGE : "redirect:/masuk?sandi";
    }

    private void told(String user, String by) {
        events.publishEvent(new LoginsEnded(user, by));
    }

    private static String words(Instant at) {
        return IndonesianTime.dateTime(at);
    }
}
