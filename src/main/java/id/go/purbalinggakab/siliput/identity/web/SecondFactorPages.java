package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.AccountEvent.SecondFactorChanged;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.LoginThrottle.LoginHeldUp;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.People;
import id.go.purbalinggakab.siliput.identity.QrCode;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.SecondFactors;
import id.go.purbalinggakab.siliput.identity.SecondFactors.Next;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Asks for the second factor, sets it up, and lets administrators demand it. */
@Controller
@RequestMapping(SecondFactorPages.PAGE)
@RequiredArgsConstructor
class SecondFactorPages {

    static final String PAGE = "/kantor/kode";

    private final SecondFactors factors;
    private final Logins logins;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    /** A role with whether its holders need a second factor. */
    record Demand(String group, String label, boolean demanded) {}

    @GetMapping
    String page(Principal who, HttpServletRequest request, Model model) {
        var next = SecondFactorFilter.next(request.getSession());
        model.addAttribute("next", next.name());
        if (next != Next.CODE) {
            factors.begin(who.getName()).ifPresent(secret -> {
                model.addAttribute("secret", secret.replaceAll("(.{4})", "$1 ").strip());
                model.addAttribute(
                        "picture",
                        QrCode.picture(
                                "otpauth://totp/Siliput:%s?secret=%s&issuer=Siliput".formatted(who.getName(), secret)));
            });
        }
        if (next == Next.NOTHING && currentUser.has(Role.ADMINISTRATOR)) {
            var demanded = factors.demanded();
            model.addAttribute(
                    "roles",
                    Stream.of(Role.values())
                            .map(role -> new Demand(role.group(), role.label(), demanded.contains(role.group())))
                            .toList());
        }
        return "identity/kode";
    }

    @PostMapping
    String enter(
            @RequestParam String kode,
            Principal who,
            HttpServletRequest request,
            Model model,
            RedirectAttributes answer) {
        var enters = SecondFactorFilter.next(request.getSession()) == Next.CODE;
        try {
            var codes = enters ? List.<String>of() : factors.confirm(who.getName(), kode, request.getRemoteAddr());
            if (enters && factors.passes(who.getName(), kode, request.getRemoteAddr()) || !codes.isEmpty()) {
                SecondFactorFilter.demand(request.getSession(), Next.NOTHING);
                request.changeSessionId();
                model.addAttribute("codes", codes);
                return enters ? "redirect:/beranda" : "identity/kode-cadangan";
            }
            answer.addFlashAttribute(
                    "error", "Kode itu salah atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.");
        } catch (LoginHeldUp held) {
            answer.addFlashAttribute(
                    "error", "Terlalu banyak kode salah. Coba lagi setelah %d detik.".formatted(held.seconds()));
        }
        return "redirect:" + PAGE;
    }

    @PostMapping("/peran")
    String demand(
            @RequestParam(defaultValue = "") Set<String> peran,
            @RequestParam String yakin,
            Principal who,
            RedirectAttributes answer) {
        requireAdministrator();
        var groups = Stream.of(Role.values())
                .map(Role::group)
                .filter(peran::contains)
                .collect(Collectors.toSet());
        factors.demand(groups);
        events.publishEvent(
                new SecondFactorChanged("wajib: " + String.join(", ", new TreeSet<>(groups)), who.getName()));
        Stream.of(Role.values())
                .filter(role -> groups.contains(role.group()))
                .flatMap(role -> people.in(role).stream())
                .map(People.Person::userId)
                .filter(user -> !user.equals(who.getName()))
                .distinct()
                .forEach(logins::endAll);
        answer.addFlashAttribute("done", "Disimpan. Pemegang peran itu masuk lagi dengan faktor kedua.");
        return "redirect:" + PAGE;
    }

    @PostMapping("/orang")
    String forget(@RequestParam String pengguna, Principal who, RedirectAttributes answer) {
        requireAdministrator();
        var user = pengguna.strip();
        if (people.find(user).isEmpty()) {
            answer.addFlashAttribute("error", "Nama pengguna itu tidak ada. Periksa ejaannya, lalu coba lagi.");
        } else {
            factors.forget(user);
            logins.endAll(user);
            events.publishEvent(new SecondFactorChanged("dihapus: " + user, who.getName()));
            answer.addFlashAttribute(
                    "done", "Faktor kedua %s dihapus; ia memasangnya lagi saat masuk.".formatted(user));
        }
        return "redirect:" + PAGE;
    }

    private void requireAdministrator() {
        if (!currentUser.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
