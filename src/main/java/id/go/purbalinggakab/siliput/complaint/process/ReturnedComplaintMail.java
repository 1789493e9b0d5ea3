package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintMailFailed;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.mail.Bounce;
import id.go.purbalinggakab.siliput.mail.MessageIds;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail to a complainant that came back was not delivered, whatever the relay said first. */
@Component
@RequiredArgsConstructor
class ReturnedComplaintMail implements Bounce.Reader {

    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

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
