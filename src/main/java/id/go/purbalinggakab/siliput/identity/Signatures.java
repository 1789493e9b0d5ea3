package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The one wording for who did something: the person, and for whom where it was done by an appointment. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Signatures {

    private final Officers officers;
    private final Acting acting;

    /** For example {@code Sri Wahyuni, Plh. Kepala Dinas (a.n. Bambang Widodo)}, or the name alone. */
    public String of(String user, Collection<Role> roles, Instant at) {
        return acting.covering(user, roles, at)
                .map(appointment -> of(user, appointment))
                .orElseGet(() -> officers.nameOf(user));
    }

    /** The same with the own position where nobody is acted for: {@code Sri Wahyuni, Sekretaris Dinas}. */
    public String full(String user, Collection<Role> roles, Instant at) {
        return acting.covering(user, roles, at)
                .map(appointment -> of(user, appointment))
                .orElseGet(() -> officers.find(user)
                        .map(officer -> "%s, %s".formatted(officer.name(), officer.position()))
                        .orElse(user));
    }

    /** Who did the crew's work: one of them, or who acted for one of them. */
    public String ofCrew(String user, Collection<String> crew, Instant at) {
        return acting.by(user, at).stream()
                .filter(appointment -> !crew.contains(user) && crew.contains(appointment.absent()))
                .findFirst()
                .map(appointment -> of(user, appointment))
                .orElseGet(() -> of(user, List.of(Role.STAF), at));
    }

    public String of(String user, Appointment appointment) {
        return "%s, %s (a.n. %s)"
                .formatted(officers.nameOf(user), position(appointment), officers.nameOf(appointment.absent()));
    }

    /** For example {@code Plh. Kepala Dinas}. */
    public String position(Appointment appointment) {
        var held = officers.find(appointment.absent()).map(Officer::position).orElse("");
        return "%s %s"
                .formatted(
                        appointment.capacity().map(Capacity::abbreviation).orElse("Pengganti"),
                        held.replaceFirst("^Pl[th]\\. ", ""));
    }

    /** The appointment by which this person acts in one of the roles now, beside an own one perhaps. */
    public Optional<Appointment> standing(String user, Collection<Role> roles) {
        return roles.stream()
                .flatMap(role -> acting.granted(user, role).stream())
                .findFirst();
    }

    /**
     * The appointment by which this person acts with such a statement.
     *
     * @param actingAs {@code PLT} or {@code PLH}; anything else states none
     */
    public Optional<Appointment> stated(String user, Collection<Role> roles, String actingAs, Instant at) {
        return roles.stream()
                .flatMap(role -> acting.grants(user, role, at).stream())
                .filter(appointment -> appointment
                        .capacity()
                        .map(Enum::name)
                        .filter(actingAs::equals)
                        .isPresent())
                .findFirst();
    }
}
