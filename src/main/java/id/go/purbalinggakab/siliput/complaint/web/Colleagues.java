package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.Person;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Officers as complaint forms show them. */
@Component
@RequiredArgsConstructor
class Colleagues {

    private final Officers officers;
    private final Signatures signatures;
    private final Acting acting;
    private final Conflicts conflicts;
    private final Outsiders outsiders;

    /** Who wrote something as a handler of complaints, and for whom. */
    String signed(String userId, Instant at) {
        return signatures.of(userId, ComplaintAccess.HANDLERS, at);
    }

    Person of(String userId) {
        return officers.find(userId).map(Colleagues::person).orElseGet(() -> new Person(userId, userId, "", Set.of()));
    }

    List<Person> everybody() {
        return Stream.of(Role.values())
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .sorted(Comparator.comparing(Officer::name))
                .map(Colleagues::person)
                .toList();
    }

    /** Those who are there and have no conflict of interest in the case. */
    List<Person> team(Optional<String> caseNumber) {
        return Stream.concat(
                        officers.holding(Role.TIM_PENGADUAN).stream(),
                        caseNumber.map(outsiders::of).stream()
                                .flatMap(Set::stream)
                                .flatMap(user -> officers.find(user).stream()))
                .filter(officer -> !acting.isAway(officer.userId()))
                .filter(officer -> caseNumber
                        .filter(number -> !conflicts.isFree(officer.userId(), number, ComplaintAccess.HANDLERS))
                        .isEmpty())
                .map(Colleagues::person)
                .toList();
    }

    /** Of which this person is told nothing. */
    Set<String> casesHiddenFrom(String user) {
        return conflicts.hiddenFrom(user);
    }

    private static Person person(Officer officer) {
        return new Person(
                officer.userId(),
                officer.name(),
                officer.position(),
                officer.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
}
