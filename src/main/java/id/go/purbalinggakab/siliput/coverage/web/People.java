package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.web.FormPage.Person;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Officers as a form shows them. */
@Component
class People {

    private final Officers officers;

    People(Officers officers) {
        this.officers = officers;
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
