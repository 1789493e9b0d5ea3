package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintOutbox.Waiting;
import id.go.purbalinggakab.siliput.mail.Mailer;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the complaints' outbox, outside of any transaction and with growing pauses. */
@Component
@RequiredArgsConstructor
class ComplaintPost {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintPost.class);
    private static final int ROUND = 20;
    private static final int MOST_TRIES = 120;
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final ComplaintOutbox outbox;
    private final Mailer mailer;
    private final Clock clock;

    /** One round. A server that is down ends it after the first try: the others would only wait in vain. */
    void deliverDue() {
        for (var mail : outbox.due(ROUND)) {
            if (outbox.claim(mail, CLAIM) && !deliver(mail)) {
                return;
            }
        }
    }

    /** Whether the mail server works. */
    private boolean deliver(Waiting mail) {
        try {
            mailer.send(mail.mail());
            outbox.sent(mail);
            return true;
        } catch (Mailer.MailRefused refused) {
            outbox.refused(mail, refused.getMessage());
            return true;
        } catch (Mailer.RecipientUnavailable busy) {
            postpone(mail, busy);
            return true;
        } catch (Mailer.MailUnavailable down) {
            postpone(mail, down);
            return false;
        }
    }

    private void postpone(Waiting mail, Mailer.MailUnavailable why) {
        var tries = mail.attempts() + 1;
        LOG.info(
                "Surel {} perkara {} menunggu ({}), percobaan {}",
                mail.what(),
                mail.caseNumber(),
                why.getMessage(),
                tries);
        if (tries >= MOST_TRIES && !(why instanceof Mailer.SettingsRefused)) {
            outbox.refused(mail, why.getMessage());
        } else {
            outbox.tryAgain(mail, clock.instant().plus(Mailer.pause(tries)));
        }
    }

    /** Looks into the complaints' outbox every few seconds; switched off in tests. */
    @Component
    @ConditionalOnProperty(name = "siliput.notification.polling", matchIfMissing = true)
    @RequiredArgsConstructor
    static class ComplaintPostPoller {

        private final ComplaintPost post;

        @Scheduled(fixedDelayString = "${siliput.notification.pause:PT5S}", initialDelayString = "PT5S")
        void poll() {
            post.deliverDue();
        }
    }
}
