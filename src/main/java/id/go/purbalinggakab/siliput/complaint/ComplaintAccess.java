package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Who may read a complaint: its handlers, their leaders and auditors, never a person whom it is about. The administrator
 * reads and handles only what nobody else may.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplaintAccess {

    /** Next in line where the named ones step aside: team, its officer, secretary, head. */
    public static final List<Role> HANDLERS =
            List.of(Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN, Role.SEKRETARIS, Role.KEPALA);

    private static final List<Role> ABOVE_THE_TEAM = List.of(Role.PEJABAT_PENGADUAN, Role.SEKRETARIS, Role.KEPALA);

    static final Set<Role> READERS =
            EnumSet.of(Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN, Role.SEKRETARIS, Role.KEPALA, Role.AUDITOR);

    private final Officers officers;
    private final Conflicts conflicts;
    private final Outsiders outsiders;

    public boolean mayRead(String user, String caseNumber) {
        return holdsAny(user, READERS) && conflicts.isFree(user, caseNumber, READERS)
                || isFromOutside(user, caseNumber)
                || isLastResort(user, caseNumber);
    }

    /** Identities are for those who handle the case. */
    public boolean mayReadIdentity(String user, String caseNumber) {
        return holdsAny(user, HANDLERS) && conflicts.isFree(user, caseNumber, HANDLERS)
                || isFromOutside(user, caseNumber)
                || isLastResort(user, caseNumber);
    }

    /** Whether somebody writes about complaints at all. */
    public boolean handles(String user) {
        return holdsAny(user, HANDLERS);
    }

    /** Also what somebody else writes to a step that nobody of the office may do. */
    public boolean mayWrite(String user) {
        return handles(user) || holdsAny(user, Set.of(Role.ADMINISTRATOR, Role.PETUGAS_LUAR));
    }

    public boolean isFromOutside(String user, String caseNumber) {
        return outsiders.of(caseNumber).contains(user);
    }

    /** Whether anybody of the office may handle this case. */
    public boolean isAnybodyFree(String caseNumber) {
        return HANDLERS.stream()
                .flatMap(role -> officers.holding(role).stream())
                .map(Officer::userId)
                .anyMatch(user -> conflicts.isFree(user, caseNumber, HANDLERS));
    }

    /** Nobody of the team changes who examines, unless all who stand above it are accused. */
    public boolean mayAppointExaminers(String user, String caseNumber) {
        var free = ABOVE_THE_TEAM.stream()
                .flatMap(role -> officers.holding(role).stream())
                .map(Officer::userId)
                .filter(one -> conflicts.isFree(one, caseNumber, ABOVE_THE_TEAM))
                .toList();
        return free.isEmpty() || free.contains(user);
    }

    private boolean isLastResort(String user, String caseNumber) {
        return holdsAny(user, Set.of(Role.ADMINISTRATOR))
                && conflicts.isFree(user, caseNumber, HANDLERS)
                && !isAnybodyFree(caseNumber);
    }

    private boolean holdsAny(String user, Collection<Role> roles) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(roles::contains))
                .isPresent();
    }
}
