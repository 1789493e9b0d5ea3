package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.ActingChanged;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes back exactly what the appointment gave, unless another one gives it still, and returns what is unfinished. */
@Component("endActing")
class EndActingDelegate implements JavaDelegate {

    private final Appointments appointments;
    private final Acting acting;
    private final IdentityService identity;
    private final AtOnce atOnce;
    private final MovedTasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndActingDelegate(
            Appointments appointments,
            Acting acting,
            @Lazy IdentityService identity,
            AtOnce atOnce,
            MovedTasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.acting = acting;
        this.identity = identity;
        this.atOnce = atOnce;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appointment =
                appointments.find(ActingProcess.appointment(execution)).orElseThrow();
        appointments.end(
                appointment.id(), ActingProcess.ENDED_BY.find(execution).orElse(Actor.SYSTEM), clock.instant());
        if (appointment.isRunning()) {
            var lost = appointment
                    .acting()
                    .map(user -> atOnce.run(() -> taken(appointment, user)))
                    .orElse(Set.of());
            tasks.giveBack(appointment, lost);
            events.publishEvent(new ActingChanged(appointment.absent()));
        }
    }

    private Set<Role> taken(Appointment appointment, String user) {
        var lost = appointments.granted(appointment.id()).stream()
                .filter(role -> acting.granted(user, role).isEmpty())
                .collect(Collectors.toSet());
        lost.forEach(role -> identity.deleteMembership(user, role.group()));
        return lost;
    }
}
