package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read a complaint: its handlers, their leaders and auditors, never a person whom it is about. */
@Component
public class ComplaintAccess {

    /** Next in line where the named ones step aside: team, its officer, secretary, head. */
    public static final List<Role> HANDLERS =
            List.of(Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN, Role.SEKRETARIS, Role.KEPALA);

    private static final Set<Role> READERS =
            EnumSet.of(Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN, Role.SEKRETARIS, Role.KEPALA, Role.AUDITOR);

    private final Officers officers;
    private final NamedOfficers named;

    ComplaintAccess(Officers officers, NamedOfficers named) {
        this.officers = officers;
        this.named = named;
    }

    public boolean mayRead(String user, String caseNumber) {
        return holdsAny(user, READERS) && !named.of(caseNumber).contains(user);
    }

    /** Identities are for those who handle the case. */
    public boolean mayReadIdentity(String user, String caseNumber) {
        return holdsAny(user, Set.copyOf(HANDLERS)) && !named.of(caseNumber).contains(user);
    }

    /** Whether somebody writes about complaints at all. */
    public boolean handles(String user) {
        return holdsAny(user, Set.copyOf(HANDLERS));
    }

    private boolean holdsAny(String user, Set<Role> roles) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(roles::contains))
                .isPresent();
    }
}
