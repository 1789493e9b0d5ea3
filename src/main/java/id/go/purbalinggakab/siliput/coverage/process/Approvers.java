package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.coverage.SubstituteApproval;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may approve a release: somebody of the division who did not write it and is there; otherwise the secretary, then
 * the head. Never who wrote any version of it, and nobody in the name of who did.
 */
@Component
class Approvers implements SubstituteApproval {

    static final List<Role> DIVISION = List.of(Role.KABID, Role.FUNGSIONAL);
    static final List<Role> SUBSTITUTES = List.of(Role.SEKRETARIS, Role.KEPALA);
    private static final List<Role> ALL = List.of(Role.KABID, Role.FUNGSIONAL, Role.SEKRETARIS, Role.KEPALA);

    private final Releases releases;
    private final Officers officers;
    private final Acting acting;

    Approvers(Releases releases, Officers officers, Acting acting) {
        this.releases = releases;
        this.officers = officers;
        this.acting = acting;
    }

    boolean wrote(String user, String caseNumber) {
        return writers(caseNumber).contains(user);
    }

    /** Holds no role for it but in the place of somebody who wrote the release. */
    boolean actsForWriter(String user, String caseNumber) {
        var writers = writers(caseNumber);
        var held = ALL.stream().filter(role -> holds(user, role)).toList();
        return !held.isEmpty() && held.stream().noneMatch(role -> holdsFreely(user, role, writers));
    }

    @Override
    public boolean isSubstitute(String user, String caseNumber) {
        var writers = writers(caseNumber);
        return DIVISION.stream().noneMatch(role -> holds(user, role) && holdsFreely(user, role, writers));
    }

    /** To whom the review goes besides the division; empty while somebody there may approve. */
    Optional<Role> substitute(String caseNumber) {
        var writers = writers(caseNumber);
        if (DIVISION.stream().anyMatch(role -> anybody(role, writers))) {
            return Optional.empty();
        }
        return Optional.of(anybody(Role.SEKRETARIS, writers) ? Role.SEKRETARIS : Role.KEPALA);
    }

    /** Why nobody of the division could, person by person. */
    String why(String caseNumber) {
        var writers = writers(caseNumber);
        return DIVISION.stream()
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .map(officer -> officer.name() + reason(officer.userId(), writers))
                .collect(Collectors.joining("; "));
    }

    private String reason(String user, Set<String> writers) {
        if (writers.contains(user)) {
            return " menulis rilis ini";
        }
        return acting.isAway(user) ? " tidak di tempat" : " bertindak untuk penulisnya";
    }

    private boolean anybody(Role role, Set<String> writers) {
        return officers.holding(role).stream()
                .map(Officer::userId)
                .anyMatch(user -> !writers.contains(user) && !acting.isAway(user) && holdsFreely(user, role, writers));
    }

    private boolean holdsFreely(String user, Role role, Set<String> writers) {
        return acting.holdsApartFrom(writers, user, role);
    }

    private boolean holds(String user, Role role) {
        return officers.find(user).filter(officer -> officer.has(role)).isPresent();
    }

    private Set<String> writers(String caseNumber) {
        return Stream.of(caseNumber)
                .flatMap(number -> releases.versions(number).stream())
                .map(ReleaseVersion::author)
                .collect(Collectors.toSet());
    }
}
