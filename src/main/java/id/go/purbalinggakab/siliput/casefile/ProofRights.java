package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The proof is for readers of the dossier and for whoever may see the case; a complaint has none. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ProofRights {

    private static final Set<Role> LIST_READERS =
            EnumSet.of(Role.KABID, Role.FUNGSIONAL, Role.STAF, Role.ADMINISTRATOR, Role.AUDITOR);

    private final DossierRights dossiers;
    private final CaseFile cases;
    private final Register register;
    private final Officers officers;
    private final Publishing publishing;

    /** The case, if its proof exists for this person. */
    public Optional<CaseSummary> find(String user, String number) {
        return number.startsWith("LIP-")
                ? dossiers.find(user, number).or(() -> register.find(number).filter(found -> cases.may(user, number)))
                : Optional.empty();
    }

    /** The cases of which something is out, as far as they exist for this person, the latest first. */
    public List<CaseSummary> latest(String user, int limit) {
        return publishing.latestPublished(10 * limit).stream()
                .flatMap(number -> find(user, number).stream())
                .limit(limit)
                .toList();
    }

    /** Whole addresses are for those who may read the list of journalists. */
    boolean readsAddresses(String user) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(LIST_READERS::contains))
                .isPresent();
    }
}
