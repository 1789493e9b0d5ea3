package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Records what an officer delivered by hand: when, by which channel, with which proof. */
@Component
class Delivered {

    private final Deliveries deliveries;
    private final Archive archive;
    private final Actor actor;
    private final Clock clock;

    Delivered(Deliveries deliveries, Archive archive, Actor actor, Clock clock) {
        this.archive = archive;
        this.deliveries = deliveries;
        this.actor = actor;
        this.clock = clock;
    }

    /** At the stated time, or now where the person was still on the line. */
    void record(VariableScope scope, String number, What what, Optional<Instant> at, String proof) {
        record(scope, number, what, ComplaintProcess.ROUND.from(scope), at, proof);
    }

    void record(VariableScope scope, String number, What what, int round, Optional<Instant> at, String proof) {
        var document = ComplaintProcess.DELIVERY_DOCUMENT.find(scope).filter(id -> !id.isBlank());
        document.ifPresent(id -> archive.bind(UUID.fromString(id), DocumentPurpose.COMPLAINT_FILE, number));
        deliveries.byHand(
                number,
                what,
                round,
                ComplaintChannel.valueOf(ComplaintProcess.RECEIVED_VIA.from(scope)),
                at.orElseGet(clock::instant),
                proof,
                document,
                actor.current());
    }
}
