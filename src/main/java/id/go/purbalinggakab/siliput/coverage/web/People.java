package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.web.FormPage.Person;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Capacity;
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
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Officers as a form shows them. */
@Component
@RequiredArgsConstructor
class People {

    private static final List<Role> DISPOSING = List.of(Role.KEPALA, Role.SEKRETARIS);

    private final Officers officers;
    private final Signatures signatures;

    /** Who disposed for somebody else, as stated; empty where no appointment stands behind it. */
    Optional<String> disposed(String userId, String actingAs, Instant at) {
        return signatures
                .stated(userId, DISPOSING, actingAs, at)
                .map(appointment -> signatures.of(userId, appointment));
    }

    /** In what capacity this person would dispose now. */
    Optional<Capacity> capacity(String userId) {
        return signatures.standing(userId, DISPOSING).flatMap(Appointment::capacity);
    }

    /** Who did something in one of these roles, and for whom. */
    String signed(String userId, List<Role> roles, Instant at) {
        return signatures.of(userId, roles, at);
    }

    /** Who did the crew's work, and for whom. */
    String ofCrew(String userId, List<String> crew, Instant at) {
        return signatures.ofCrew(userId, crew, at);
    }

    Person of(String userId) {
        return officers.find(userId).map(People::person).orElseGet(() -> new Person(userId, userId, "", Set.of()));
    }

    String nameOf(String userId) {
        return officers.nameOf(userId);
    }

    /** Who may give orders and dispositions, each once. */
    List<Person> leaders() {
        return Stream.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL)
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .map(People::person)
                .toList();
    }

    private static Person person(Officer officer) {
        return new Person(
                officer.userId(),
                officer.name(),
                officer.position(),
                officer.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
}
