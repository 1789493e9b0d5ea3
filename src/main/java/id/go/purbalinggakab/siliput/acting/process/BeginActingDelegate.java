package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.ActingChanged;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The acting person gets the absent person's own roles and open tasks. A role that an appointment gave is not passed
 * on, the administrator's needs a second word, and a role that the acting person holds anyway is not given: at the end
 * exactly what was given is taken.
 */
@Component("beginActing")
@RequiredArgsConstructor
class BeginActingDelegate implements JavaDelegate {

    private final Appointments appointments;
    private final Acting acting;

    @Lazy
    private final IdentityService identity;

    private final MovedTasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var appointment =
                appointments.find(ActingProcess.appointment(execution)).orElseThrow();
        var given = appointment.acting().map(user -> given(appointment, user)).orElse(Set.of());
        appointments.begin(appointment.id(), given, clock.instant());
        tasks.hand(appointment);
        events.publishEvent(new ActingChanged(appointment.absent()));
    }

    private Set<Role> given(Appointment appointment, String user) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(acting.ownRoles(appointment.absent()));
        roles.removeAll(acting.ownRoles(user));
        roles.remove(Role.ADMINISTRATOR);
        roles.stream()
                .filter(role -> acting.granted(user, role).isEmpty())
                .forEach(role -> identity.createMembership(user, role.group()));
        return roles;
    }
}
