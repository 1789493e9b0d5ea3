package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Records what an officer delivered by hand: when, by which channel, with which proof. */
@Component
@RequiredArgsConstructor
class Delivered {

    private final Deliveries deliveries;
    private final Archive archive;
    private final Actor actor;
    private final Clock clock;

    /** The answer is written or approved: it reaches nobody before. */
    void ready(DelegateTask task) {
        ComplaintProcess.ANSWER_READY_AT.set(task.getExecution(), clock.instant());
    }

    /** @return when it was delivered: the stated time, or now where the person was still on the line */
    Instant record(VariableScope scope, String number, What what) {
        return record(scope, number, what, ComplaintProcess.ROUND.from(scope));
    }

    Instant record(VariableScope scope, String number, What what, int round) {
        var at = ComplaintProcess.DELIVERED_AT.find(scope).orElseGet(clock::instant);
        var document = ComplaintProcess.DELIVERY_DOCUMENT.find(scope).filter(id -> !id.isBlank());
        document.ifPresent(id -> archive.bind(UUID.fromString(id), DocumentPurpose.COMPLAINT_FILE, number));
        deliveries.byHand(
                number,
                what,
                round,
                ComplaintProcess.RECEIVED_VIA.from(scope),
                at,
                ComplaintProcess.DELIVERY_PROOF.from(scope),
                document,
                actor.current());
        if (what != What.ANSWER) {
            forget(scope);
        }
        return at;
    }

    /** The time of one delivery is none of the next one's. */
    static void forget(VariableScope scope) {
        scope.removeVariable(ComplaintProcess.DELIVERED_AT.name());
        scope.removeVariable(ComplaintProcess.DELIVERED_AT_REASON.name());
    }

    /** When this round's answer reached the complainant; now where nothing says otherwise. */
    Instant answeredAt(VariableScope scope, String number) {
        return deliveries
                .find(number, What.ANSWER, ComplaintProcess.ROUND.from(scope))
                .flatMap(Deliveries.Delivery::deliveredAt)
                .orElseGet(clock::instant);
    }
}
