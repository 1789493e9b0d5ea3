package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Dossiers are for auditors, the two leaders and administrators; whom a complaint is about finds no such case. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DossierRights {

    public static final Set<Role> READERS =
            Set.copyOf(EnumSet.of(Role.AUDITOR, Role.KEPALA, Role.SEKRETARIS, Role.ADMINISTRATOR));

    private final Officers officers;
    private final CaseVisibility visibility;
    private final Register register;

    public boolean reads(String user) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(READERS::contains))
                .isPresent();
    }

    /** @throws ResponseStatusException there are no dossiers for this person */
    public void check(String user) {
        if (!reads(user)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** @throws ResponseStatusException the case does not exist for this person */
    public CaseSummary required(String user, String number) {
        return find(user, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The case, if it exists for this person. */
    public Optional<CaseSummary> find(String user, String number) {
        return register.find(number)
                .filter(found -> reads(user))
                .filter(found -> !visibility.isHiddenFrom(user, number));
    }

    /** Numbers of the cases that do not exist for this person. */
    public Set<String> hiddenFrom(String user) {
        return visibility.hiddenFrom(user);
    }

    /** The newest cases that exist for this person. */
    public List<CaseSummary> latest(String user, int limit) {
        var hidden = visibility.hiddenFrom(user);
        return reads(user)
                ? register.latest(limit).stream()
                        .filter(line -> !hidden.contains(line.number()))
                        .toList()
                : List.of();
    }
}
