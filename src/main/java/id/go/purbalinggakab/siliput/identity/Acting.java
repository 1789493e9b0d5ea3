package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is away and who acts for whom (issue "nobody missing"; Plt./Plh.). */
public interface Acting {

    /** The running absences of this officer, the latest first; empty where the officer is there. */
    List<Appointment> absences(String user);

    default boolean isAway(String user) {
        return !absences(user).isEmpty();
    }

    /** The absences, running or coming, that touch this time. */
    List<Appointment> absences(String user, Instant from, Instant to);

    /** Who does this officer's work now: the officer, or an acting holder who is there; empty where nobody is. */
    default Optional<String> inPlaceOf(String user) {
        return isAway(user) ? standIn(user).flatMap(Appointment::acting) : Optional.of(user);
    }

    /** The running appointment by which somebody who is there acts for this officer. */
    default Optional<Appointment> standIn(String user) {
        return absences(user).stream()
                .filter(absence ->
                        absence.acting().filter(acting -> !isAway(acting)).isPresent())
                .findFirst();
    }

    /** The appointments by which this person acted at that instant, whatever roles they gave, the latest first. */
    List<Appointment> by(String user, Instant at);

    /** The appointment that brought this person the task, if one did. */
    Optional<Appointment> broughtTo(String user, String taskId);

    /** The roles that are the officer's own, none that comes from a running appointment. */
    Set<Role> ownRoles(String user);

    /** By what running appointments this person holds the role now, the latest first; empty where it is the own. */
    List<Appointment> granted(String user, Role role);

    /** By what appointments this person held the role at that instant, the latest first; empty where it was the own. */
    List<Appointment> grants(String user, Role role, Instant at);

    /** The appointment by which this person acted in one of the roles; empty where one of them was the own. */
    Optional<Appointment> covering(String user, Collection<Role> roles, Instant at);

    /** Holds the role by the own right, or in the place of somebody other than these. */
    default boolean holdsApartFrom(Collection<String> persons, String user, Role role) {
        return ownRoles(user).contains(role)
                || granted(user, role).stream().anyMatch(grant -> !persons.contains(grant.absent()));
    }

    /** All that are not over, by start. */
    List<Appointment> open();

    /** Those that are over, the latest first. */
    List<Appointment> over(int limit);
}
