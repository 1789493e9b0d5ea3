package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.acting.ActingRules;
import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sends the message that the diagram waits for; the engine takes it from nobody else. */
@Component
@RequiredArgsConstructor
class EndingMessage implements EarlyEnd {

    private final Appointments appointments;
    private final ActingRules rules;

    @Lazy
    private final RuntimeService runtime;

    private final AsSystem asSystem;

    @Override
    public boolean end(UUID id, String by) {
        return appointments
                .find(id)
                .filter(found -> found.endedAt().isEmpty())
                .filter(found -> rules.mayEnd(by, found))
                .filter(found -> asSystem.ask(() -> send(found, by)))
                .isPresent();
    }

    /** Of two who press at once, one ends it; the other reads that it is over. */
    private boolean send(Appointment appointment, String by) {
        try {
            runtime.createMessageCorrelation(ActingProcess.ENDED)
                    .processInstanceId(appointment.processInstance())
                    .setVariable(ActingProcess.ENDED_BY.name(), by)
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
            return false;
        }
    }
}
