package id.go.purbalinggakab.siliput.engine.web;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.Deployments;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's reload of the processes and forms folders. */
@RestController
@RequiredArgsConstructor
class ReloadController {

    private final Deployments deployments;
    private final Officers officers;

    @PostMapping("/kantor/muat-ulang")
    List<DeployedFile> reload(Principal person) {
        if (person == null
                || officers.find(person.getName())
                        .filter(officer -> officer.has(Role.ADMINISTRATOR))
                        .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hanya administrator yang memuat ulang proses.");
        }
        return deployments.deployChanges();
    }
}
