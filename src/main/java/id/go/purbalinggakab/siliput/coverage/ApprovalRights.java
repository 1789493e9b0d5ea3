package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Who may approve what others wrote: somebody of the division who did not write it and is there; otherwise the
 * secretary, then the head, as a substitute. Never who wrote any version of it, and nobody in the name of who did.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ApprovalRights {

    public static final List<Role> DIVISION = List.of(Role.KABID, Role.FUNGSIONAL);
    public static final List<Role> SUBSTITUTES = List.of(Role.SEKRETARIS, Role.KEPALA);

    private final Officers officers;
    private final Acting acting;
    private final Signatures signatures;

    /** Holds a role for it at all, whatever a diagram says about the step's groups. */
    public boolean mayApprove(String user) {
        return held(user).findAny().isPresent();
    }

    /** Holds no role for it but in the place of somebody who wrote it. */
    public boolean actsForWriter(String user, Set<String> writers) {
        var held = held(user).toList();
        return !held.isEmpty() && held.stream().noneMatch(role -> acting.holdsApartFrom(writers, user, role));
    }

    /** Neither of the division nor acting there for somebody who did not write it. */
    public boolean isSubstitute(String user, Set<String> writers) {
        return DIVISION.stream().noneMatch(role -> holds(user, role) && acting.holdsApartFrom(writers, user, role));
    }

    /** To whom the review goes besides the division; empty while somebody there may approve. */
    public Optional<Role> substitute(Set<String> writers) {
        if (DIVISION.stream().anyMatch(role -> anybody(role, writers))) {
            return Optional.empty();
        }
        return Optional.of(anybody(Role.SEKRETARIS, writers) ? Role.SEKRETARIS : Role.KEPALA);
    }

    /** The sentence for the case's file where a substitute approves, with the reason person by person; otherwise empty. */
    public Optional<String> substituteNote(ReviewDecision decision, String user, Set<String> writers, Instant at) {
        if (decision != ReviewDecision.APPROVED || !isSubstitute(user, writers)) {
            return Optional.empty();
        }
        var why = DIVISION.stream()
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .map(officer -> officer.name() + reason(officer.userId(), writers))
                .collect(Collectors.joining("; "));
        return Optional.of("Persetujuan pengganti oleh %s. Pejabat Bidang IKP: %s."
                .formatted(signatures.full(user, SUBSTITUTES, at), why));
    }

    private String reason(String user, Set<String> writers) {
        if (writers.contains(user)) {
            return " menulis naskah ini";
        }
        if (acting.isAway(user)) {
            return " tidak di tempat";
        }
        return actsForWriter(user, writers)
                ? " bertindak untuk penulisnya"
                : " di tempat lagi sesudah tugas ini diambil";
    }

    private boolean anybody(Role role, Set<String> writers) {
        return officers.holding(role).stream()
                .map(Officer::userId)
                .anyMatch(user ->
                        !writers.contains(user) && !acting.isAway(user) && acting.holdsApartFrom(writers, user, role));
    }

    private Stream<Role> held(String user) {
        return Stream.concat(DIVISION.stream(), SUBSTITUTES.stream()).filter(role -> holds(user, role));
    }

    private boolean holds(String user, Role role) {
        return officers.find(user).filter(officer -> officer.has(role)).isPresent();
    }
}
