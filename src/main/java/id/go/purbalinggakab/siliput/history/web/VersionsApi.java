package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.DiagramDifference;
import id.go.purbalinggakab.siliput.history.process.DeployedVersions;
import id.go.purbalinggakab.siliput.history.process.DeployedVersions.Version;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Versions of diagrams and tables, and what each says otherwise than the one before. */
@RestController
@RequestMapping("/siliput/api/riwayat/administrasi")
@RequiredArgsConstructor
class VersionsApi {

    private final DossierRights rights;
    private final DeployedVersions deployed;
    private final Officers officers;

    /** A version; {@code compared} says that there is one before it. */
    record Deployed(
            String definition, boolean table, String name, int version, String at, String by, boolean compared) {}

    /** @param diagram empty for a table */
    record Difference(String name, int version, String diagram, List<DiagramDifference.Change> changes) {}

    @GetMapping("/versi")
    List<Deployed> versions(Principal who) {
        rights.check(who.getName());
        return deployed.versions().stream()
                .map(one -> new Deployed(
                        one.definition(),
                        one.table(),
                        one.name(),
                        one.version(),
                        IndonesianTime.dateTime(one.at()),
                        one.by().map(officers::nameOf).orElse("Sistem"),
                        one.previous().isPresent()))
                .toList();
    }

    @GetMapping("/beda/{definition}")
    Difference difference(@PathVariable String definition, Principal who) {
        rights.check(who.getName());
        var version = deployed.versions().stream()
                .filter(one -> one.definition().equals(definition))
                .filter(one -> one.previous().isPresent())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var now = xml(version, definition);
        return new Difference(
                version.name(),
                version.version(),
                version.table() ? "" : now,
                DiagramDifference.between(xml(version, version.previous().orElseThrow()), now)
                        .changes());
    }

    private String xml(Version version, String definition) {
        return version.table() ? deployed.table(definition) : deployed.diagram(definition);
    }
}
