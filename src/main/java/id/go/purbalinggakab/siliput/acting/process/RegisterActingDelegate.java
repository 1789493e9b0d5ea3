package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.acting.ActingDocuments;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the appointment down at once, so that everybody sees it coming. */
@Component("registerActing")
@RequiredArgsConstructor
class RegisterActingDelegate implements JavaDelegate {

    private final Appointments appointments;
    private final ActingDocuments documents;
    private final Actor actor;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var acting = ActingProcess.ACTING.find(execution).filter(user -> !user.isBlank());
        var document = ActingProcess.DOCUMENT.find(execution).filter(id -> !id.isBlank());
        var appointment = new Appointment(
                UUID.randomUUID(),
                ActingProcess.ABSENT.from(execution),
                acting,
                acting.flatMap(user -> ActingProcess.CAPACITY.find(execution)),
                ActingProcess.STARTS_AT.from(execution),
                ActingProcess.ENDS_AT.from(execution),
                ActingProcess.BASIS.from(execution).strip(),
                document,
                actor.current(),
                clock.instant(),
                execution.getProcessInstanceId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        appointments.register(appointment);
        document.ifPresent(id -> documents.bind(id, appointment.id()));
        ActingProcess.APPOINTMENT.set(execution, appointment.id().toString());
    }
}
