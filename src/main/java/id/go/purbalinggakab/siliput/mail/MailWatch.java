package id.go.purbalinggakab.siliput.mail;

import java.util.concurrent.atomic.AtomicBoolean;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the house when our own settings are refused, and when mail leaves again. Refuses to send while a transaction is
 * open: a slow server would hold its locks, and what it rolls back would be out all the same. Whoever wants a mail
 * writes an intent with the step; what sends the intent has no transaction.
 */
@RequiredArgsConstructor
class MailWatch implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(MailWatch.class);

    private final Mailer mailer;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean works = new AtomicBoolean();

    @Override
    public void send(OutgoingMail mail) {
        watched(() -> mailer.send(mail));
    }

    @Override
    public void send(OutgoingMail mail, Runnable lastMoment) {
        watched(() -> mailer.send(mail, lastMoment));
    }

    private void watched(Runnable sending) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("mail is sent outside of transactions: write an intent to an outbox");
        }
        try {
            sending.run();
        } catch (SettingsRefused ours) {
            works.set(false);
            LOG.error("Surel tidak dapat dikirim: {}", ours.getMessage());
            tell(new Mailer.MailSettingsRefused(ours.getMessage()));
            throw ours;
        } catch (RecipientUnavailable busy) {
            throw busy;
        } catch (MailUnavailable down) {
            works.set(false);
            throw down;
        }
        if (!works.getAndSet(true)) {
            tell(new Mailer.MailWorksAgain());
        }
    }

    /** Whoever listens must not make a mail that is out look like one that failed. */
    private void tell(Object event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException unheard) {
            LOG.warn("Nobody heard {}", event, unheard);
        }
    }
}
