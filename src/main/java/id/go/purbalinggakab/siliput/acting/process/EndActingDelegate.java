package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.ActingChanged;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes back exactly what the appointment gave, unless another one gives it still, and returns what is unfinished. */
@Component("endActing")
@RequiredArgsConstructor
class EndActingDelegate implements JavaDelegate {

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
        appointments.end(
                appointment.id(), ActingProcess.ENDED_BY.find(execution).orElse(Actor.SYSTEM), clock.instant());
        if (appointment.isRunning()) {
            tasks.giveBack(appointment);
            appointment.acting().ifPresent(user -> take(appointment, user));
            events.publishEvent(new ActingChanged(appointment.absent()));
        }
    }

    private void take(Appointment appointment, String user) {
        appointments.granted(appointment.id()).stream()
                .filter(role -> acting.granted(user, role).isEmpty())
                .forEach(role -> identity.deleteMembership(user, role.group()));
    }
}
