package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Capacity;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In what capacity somebody disposes: what the form says has to match the appointment, where there is one. */
@Component
class DispositionCapacity {

    static final List<Role> DISPOSING = List.of(Role.KEPALA, Role.SEKRETARIS);

    private final Acting acting;
    private final Signatures signatures;

    DispositionCapacity(Acting acting, Signatures signatures) {
        this.acting = acting;
        this.signatures = signatures;
    }

    /** Where nothing was said: Plt. or Plh. for who acts for somebody. */
    Optional<String> by(String user) {
        return grants(user)
                .flatMap(grant -> grant.capacity().stream())
                .map(Enum::name)
                .findFirst();
    }

    /** The sentence that refuses a wrong statement. */
    Optional<String> problem(String user, String stated) {
        var grants = grants(user).toList();
        boolean own = acting.ownRoles(user).stream().anyMatch(DISPOSING::contains);
        boolean right = grants.isEmpty()
                || stated.equals("DEFINITIF") && own
                || grants.stream()
                        .flatMap(grant -> grant.capacity().stream())
                        .map(Capacity::name)
                        .anyMatch(stated::equals);
        return right
                ? Optional.empty()
                : Optional.of("Anda bertindak sebagai %s. Pilih yang sesuai dengan penunjukan itu."
                        .formatted(signatures.position(grants.get(0))));
    }

    private Stream<Appointment> grants(String user) {
        return DISPOSING.stream().flatMap(role -> acting.granted(user, role).stream());
    }
}
