package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.ComplaintMailFailed;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.mail.Bounce;
import id.go.purbalinggakab.siliput.mail.MessageIds;
import java.util.Date;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the delivery of a mail again that never reached its complainant, also where the complaint itself has ended; the
 * complaint sends nothing more to that address.
 */
@Component
@RequiredArgsConstructor
class ReturnedDelivery implements Bounce.Reader {

    static final String KEY = "returnedComplaintMail";

    private final RunningComplaint running;
    private final ComplaintCases cases;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

    @Lazy
    private final RuntimeService runtime;

    @Lazy
    private final AsSystem asSystem;

    @EventListener
    public void open(ComplaintMailFailed failed) {
        asSystem.ask(() -> {
            var about = cases.find(failed.caseNumber()).orElseThrow();
            running.instanceOf(about.number())
                    .ifPresent(instance -> runtime.setVariable(instance, BY_MAIL.name(), false));
            return runtime.createMessageCorrelation(MAIL_RETURNED)
                    .processInstanceBusinessKey(about.number())
                    .setVariables(Map.of(
                            RECEIVED_AT.name(), Date.from(about.receivedAt()),
                            RECEIVED_VIA.name(), about.channel().name(),
                            RETURNED_WHAT.name(), failed.what().name(),
                            ROUND.name(), failed.round()))
                    .correlateStartMessage();
        });
    }

    /** A mail to a complainant that came back was not delivered, whatever the relay said first. */
    @Override
    @Transactional
    public boolean returned(Bounce bounce) {
        if (!MessageIds.isSecret(bounce.messageId())) {
            return false;
        }
        var reason = "surel kembali, %s".formatted(bounce.status());
        deliveries
                .cameBack(bounce.messageId(), reason)
                .ifPresent(back -> events.publishEvent(
                        new ComplaintMailFailed(back.caseNumber(), back.what(), back.round(), reason)));
        return deliveries.caseOfMessage(bounce.messageId()).isPresent();
    }
}
