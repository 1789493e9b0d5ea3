package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.time.Clock;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** In what capacity somebody acts at this moment. */
@Component
@RequiredArgsConstructor
class ChainActors {

    @Lazy
    private final Officers officers;

    @Lazy
    private final Acting acting;

    @Lazy
    private final Signatures signatures;

    private final Clock clock;

    /** The position, and {@code Plh. Kepala Dinas (a.n. ...)} for every appointment that runs; empty for no officer. */
    String capacityOf(String actor) {
        return officers.find(actor).map(this::capacity).orElse("");
    }

    private String capacity(Officer officer) {
        var appointments = acting.by(officer.userId(), clock.instant()).stream()
                .filter(Appointment::isRunning)
                .map(this::named)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return appointments.isEmpty() ? officer.position() : officer.position() + "; " + appointments;
    }

    private String named(Appointment appointment) {
        return "%s (a.n. %s)".formatted(signatures.position(appointment), officers.nameOf(appointment.absent()));
    }
}
