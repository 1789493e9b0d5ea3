package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.Standing;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Capacity;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** In what capacity somebody disposes: what was stated rests on the own role or on an appointment of that time. */
@Component
@RequiredArgsConstructor
class DispositionCapacity {

    static final List<Role> DISPOSING = List.of(Role.KEPALA, Role.SEKRETARIS);

    private final Acting acting;
    private final Signatures signatures;

    /** Where nothing was said: Plt. or Plh. for who acts for somebody. */
    Optional<Standing> by(String user) {
        return grants(user)
                .flatMap(grant -> grant.capacity().stream())
                .map(capacity -> Standing.valueOf(capacity.name()))
                .findFirst();
    }

    /** The sentence that refuses a wrong statement; one that nothing stands behind is wrong as well. */
    Optional<String> problem(String user, Standing stated, Instant at) {
        var grants = DISPOSING.stream()
                .flatMap(role -> acting.grants(user, role, at).stream())
                .toList();
        boolean right = stated == Standing.DEFINITIF
                ? acting.ownRoles(user).stream().anyMatch(DISPOSING::contains)
                : grants.stream()
                        .flatMap(grant -> grant.capacity().stream())
                        .map(Capacity::name)
                        .anyMatch(stated.name()::equals);
        return right ? Optional.empty() : Optional.of(sentence(grants));
    }

    private String sentence(List<Appointment> grants) {
        return grants.isEmpty()
                ? "tidak ada penunjukan Plt. atau Plh. yang berlaku pada waktu itu. Pilih Pejabat definitif, atau minta"
                        + " penunjukannya dicatat lebih dahulu."
                : "pada waktu itu bertindak sebagai %s. Pilih yang sesuai dengan penunjukan itu."
                        .formatted(signatures.position(grants.get(0)));
    }

    private Stream<Appointment> grants(String user) {
        return DISPOSING.stream().flatMap(role -> acting.granted(user, role).stream());
    }
}
