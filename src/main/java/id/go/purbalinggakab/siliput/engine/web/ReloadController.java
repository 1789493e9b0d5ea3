package id.go.purbalinggakab.siliput.engine.web;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.Deployments;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's reload of the processes and forms folders, by a program or by a button with a readable answer. */
@Controller
@RequestMapping("/kantor/muat-ulang")
@RequiredArgsConstructor
class ReloadController {

    private final Deployments deployments;
    private final Officers officers;

    @PostMapping
    @ResponseBody
    List<DeployedFile> reload(Principal person) {
        if (person == null
                || officers.find(person.getName())
                        .filter(officer -> officer.has(Role.ADMINISTRATOR))
                        .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hanya administrator yang memuat ulang proses.");
        }
        return deployments.deployChanges();
    }

    /** The login lets administrators in only. */
    @GetMapping
    String page() {
        return "engine/muat-ulang";
    }

    @PostMapping(params = "halaman")
    String reload(Model model) {
        model.addAttribute("files", deployments.deployChanges());
        return "engine/muat-ulang";
    }
}
