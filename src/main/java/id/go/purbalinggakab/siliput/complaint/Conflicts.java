package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Who is free of a complaint's accused: neither one of them, nor in office only in their place, nor under them. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Conflicts {

    private static final int LONGEST_LINE = 20;

    private final AccusedOfficers named;
    private final Officers officers;
    private final Acting acting;

    /** By one of these roles, held otherwise than in the place of an accused. */
    public boolean isFree(String user, String caseNumber, Collection<Role> by) {
        return isApartFrom(named.of(caseNumber), user, by);
    }

    /** Neither one of these persons, nor a holder of these roles in their place alone. */
    public boolean isApartFrom(Set<String> persons, String user, Collection<Role> by) {
        if (persons.contains(user)) {
            return false;
        }
        var held = officers.find(user).map(Officer::roles).orElse(Set.of()).stream()
                .filter(by::contains)
                .toList();
        return persons.isEmpty()
                || held.isEmpty()
                || held.stream().anyMatch(role -> acting.holdsApartFrom(persons, user, role));
    }

    /** To whom the case does not exist: its accused, and who reads complaints in their place alone. */
    public Set<String> shutOut(String caseNumber) {
        var accused = named.of(caseNumber);
        return Stream.concat(
                        accused.stream(),
                        running()
                                .filter(appointment -> accused.contains(appointment.absent()))
                                .flatMap(appointment -> appointment.acting().stream())
                                .filter(user -> !isApartFrom(accused, user, ComplaintAccess.READERS)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cases that do not exist for this person. */
    public Set<String> hiddenFrom(String user) {
        return Stream.concat(
                        named.casesAgainst(user).stream(),
                        running()
                                .filter(appointment -> appointment
                                        .acting()
                                        .filter(user::equals)
                                        .isPresent())
                                .flatMap(appointment -> named.casesAgainst(appointment.absent()).stream())
                                .filter(number -> shutOut(number).contains(user)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cases about somebody for whom others act, or did until now: who is shut out of them may have changed. */
    public Set<String> aboutAbsent(String absentUntilNow) {
        return Stream.concat(Stream.of(absentUntilNow), running().map(Appointment::absent))
                .distinct()
                .flatMap(user -> named.casesAgainst(user).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Appointment> running() {
        return acting.open().stream().filter(Appointment::isRunning);
    }

    /** One of the accused stands above this person. */
    public boolean isUnderAccused(String user, String caseNumber) {
        var accused = named.of(caseNumber);
        return !accused.isEmpty()
                && Stream.iterate(
                                officers.superiorOf(user),
                                next -> next.flatMap(one -> officers.superiorOf(one.userId())))
                        .limit(LONGEST_LINE)
                        .flatMap(superior -> superior.stream())
                        .anyMatch(superior -> accused.contains(superior.userId()));
    }

    /** The head is accused: everybody in the office is under the accused, so an authority outside decides. */
    public boolean isAboutTheHead(String caseNumber) {
        return named.of(caseNumber).stream().anyMatch(user -> officers.find(user)
                .filter(officer -> officer.has(Role.KEPALA))
                .isPresent());
    }
}
