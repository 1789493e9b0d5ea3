package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.mail.Bounce;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing.RecipientsUnreached;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A release that came back was not delivered, whatever the relay said first. Only a report that quotes the very
 * Message-ID of the ledger counts: nobody else can strike a journalist off the list by a forged one.
 */
@Component
@RequiredArgsConstructor
class ReturnedMail implements Bounce.Reader {

    private final Ledger ledger;
    private final LedgerTransitions transitions;
    private final Journalists journalists;
    private final OwnTransaction own;
    private final ApplicationEventPublisher events;

    @Override
    public boolean returned(Bounce bounce) {
        var row = ledger.ofMessage(bounce.messageId());
        row.ifPresent(key -> own.run(() -> {
            var reason = "Surel kembali (%s).".formatted(bounce.status());
            transitions.finish(key, State.REFUSED, null, bounce.messageId(), reason, Publisher.SYSTEM);
            if (bounce.noSuchAddress()) {
                journalists.refused(key.recipient(), reason);
            }
            events.publishEvent(new RecipientsUnreached(key.caseNumber()));
        }));
        return row.isPresent();
    }
}
