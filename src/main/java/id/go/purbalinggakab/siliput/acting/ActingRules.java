package id.go.purbalinggakab.siliput.acting;

import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Who may appoint whom (issue: the person away or the direct superior), and who may end it early. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ActingRules {

    private final Officers officers;

    /** Everybody with a role, each once, by name. */
    public List<Officer> everybody() {
        return Stream.of(Role.values())
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** For whom this person may appoint somebody. */
    public List<Officer> mayAppointFor(String user) {
        return everybody().stream()
                .filter(officer -> mayAppointFor(user, officer.userId()))
                .toList();
    }

    /** Oneself, or as the direct superior; where that one is away, as who acts for the superior. */
    public boolean mayAppointFor(String user, String absent) {
        return user.equals(absent)
                || officers.find(absent)
                        .flatMap(Officer::superior)
                        .filter(user::equals)
                        .isPresent()
                || officers.superiorOf(absent)
                        .map(Officer::userId)
                        .filter(user::equals)
                        .isPresent();
    }

    /** The person who is away, who set it, and the superior; never the acting person alone. */
    public boolean mayEnd(String user, Appointment appointment) {
        return user.equals(appointment.setBy()) || mayAppointFor(user, appointment.absent());
    }

    public boolean concerns(String user, Appointment appointment) {
        return mayEnd(user, appointment)
                || appointment.acting().filter(user::equals).isPresent();
    }

    /** Administrators give rights; they shall not give themselves those of the procedure. */
    public boolean isSelfPromotion(String user, String absent, String acting) {
        return user.equals(acting) && has(user, Role.ADMINISTRATOR) && !isOnly(absent, Role.ADMINISTRATOR);
    }

    /** Who examines the office does not do its work, and the other way round. */
    public boolean mixesAudit(String absent, String acting) {
        return has(absent, Role.AUDITOR) != has(acting, Role.AUDITOR);
    }

    private boolean has(String user, Role role) {
        return officers.find(user).filter(officer -> officer.has(role)).isPresent();
    }

    /** That role is given by two, never by an appointment. */
    public boolean isForAdministratorAlone(String absent, String acting) {
        return isOnly(absent, Role.ADMINISTRATOR) && !has(acting, Role.ADMINISTRATOR);
    }

    private boolean isOnly(String user, Role role) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().allMatch(role::equals))
                .isPresent();
    }
}
