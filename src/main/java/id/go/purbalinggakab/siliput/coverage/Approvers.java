package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class Approvers implements ApprovalRights {

    private final Officers officers;
    private final Acting acting;
    private final Signatures signatures;

    @Override
    public boolean mayApprove(String user) {
        return held(user).findAny().isPresent();
    }

    @Override
    public boolean actsForWriter(String user, Set<String> writers) {
        var held = held(user).toList();
        return !held.isEmpty() && held.stream().noneMatch(role -> acting.holdsApartFrom(writers, user, role));
    }

    @Override
    public boolean isSubstitute(String user, Set<String> writers) {
        return DIVISION.stream().noneMatch(role -> holds(user, role) && acting.holdsApartFrom(writers, user, role));
    }

    @Override
    public Optional<Role> substitute(Set<String> writers) {
        if (DIVISION.stream().anyMatch(role -> anybody(role, writers))) {
            return Optional.empty();
        }
        return Optional.of(anybody(Role.SEKRETARIS, writers) ? Role.SEKRETARIS : Role.KEPALA);
    }

    @Override
    public String substituteNote(String user, Set<String> writers, Instant at) {
        var why = DIVISION.stream()
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .map(officer -> officer.name() + reason(officer.userId(), writers))
                .collect(Collectors.joining("; "));
        return "Persetujuan pengganti oleh %s. Pejabat Bidang IKP: %s."
                .formatted(signatures.full(user, SUBSTITUTES, at), why);
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
