package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Administrators;
import id.go.purbalinggakab.siliput.identity.Administrators.Request;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is an administrator, who shall become one, and the second word for it. */
@Controller
@RequiredArgsConstructor
class AdministratorPages {

    private static final String PAGE = "/kantor/administrator";

    private final Administrators administrators;
    private final Officers officers;

    /** One request as the page shows it. */
    record Row(String user, String name, String askedBy, String askedAt, boolean mayDecide) {}

    /** A role of the procedure with those who hold it; nobody is said so. */
    record Holders(String role, List<String> names) {}

    @GetMapping(PAGE)
    String page(Model model, Principal who) {
        model.addAttribute(
                "requests",
                administrators.open().stream()
                        .map(request -> row(request, who.getName()))
                        .toList());
        model.addAttribute(
                "roles", List.of(Role.values()).stream().map(this::holders).toList());
        return "identity/administrator";
    }

    @PostMapping(PAGE + "/putuskan")
    String decide(@RequestParam String pengguna, @RequestParam boolean setuju, Principal who, RedirectAttributes next) {
        if (administrators.decide(pengguna, setuju, who.getName())) {
            next.addFlashAttribute(
                    "done",
                    setuju
                            ? "%s sekarang administrator.".formatted(officers.nameOf(pengguna))
                            : "Permintaan ditolak. Perannya tidak berubah.");
        } else {
            next.addFlashAttribute(
                    "error",
                    "Permintaan ini sudah diputuskan, lewat tujuh hari, atau bukan Anda yang dapat memutuskannya. Bila kata sandi Anda atau pemintanya dibuat orang lain, tunggu tujuh hari sesudahnya.");
        }
        return "redirect:" + PAGE;
    }

    private Row row(Request request, String reader) {
        return new Row(
                request.user(),
                officers.nameOf(request.user()),
                officers.nameOf(request.askedBy()),
                IndonesianTime.dateTime(request.askedAt()),
                administrators.mayDecide(request, reader));
    }

    private Holders holders(Role role) {
        return new Holders(
                role.label(), officers.holding(role).stream().map(Officer::name).toList());
    }
}
