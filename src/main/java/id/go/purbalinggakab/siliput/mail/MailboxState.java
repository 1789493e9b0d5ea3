package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;

/** Whether the mailbox can be read, for the health page and for people: a mistake at once, an outage when it lasts. */
@RequiredArgsConstructor
class MailboxState implements HealthIndicator {

    /** Works, but for the mailbox. */
    static final String DEGRADED = "DEGRADED";

    private static final Logger LOG = LoggerFactory.getLogger(MailboxState.class);
    private static final int PATIENCE = 3;

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Instant since;
    private int failures;
    private boolean told;

    /** @return how many times in a row */
    int failed(Exception why) {
        failures++;
        since = since == null ? clock.instant() : since;
        var mistake = why instanceof AuthenticationFailedException || why instanceof FolderNotFoundException;
        if (!told && (mistake || failures >= PATIENCE)) {
            told = published(new MailReader.MailboxTrouble(since, reason(why)));
        }
        return failures;
    }

    void works() {
        if (told && !published(new MailReader.MailboxBack(since))) {
            return;
        }
        failures = 0;
        told = false;
        since = null;
    }

    private static String reason(Exception why) {
        if (why instanceof AuthenticationFailedException) {
            return "server menolak nama pengguna atau kata sandinya";
        }
        if (why instanceof FolderNotFoundException) {
            return "foldernya tidak ada";
        }
        return why instanceof NotTakenIn
                ? "surelnya terbaca tetapi tidak dapat dicatat"
                : "servernya tidak dapat dihubungi atau tidak menjawab";
    }

    /** The mailbox is read, but the reader refuses every message. */
    static class NotTakenIn extends Exception {
        NotTakenIn() {
            super("messages are not taken in");
        }
    }

    /** People may be told later; reading goes on. */
    private boolean published(Object event) {
        try {
            events.publishEvent(event);
            return true;
        } catch (RuntimeException notNow) {
            LOG.warn("Nobody could be told about the mailbox ({})", LogWords.of(notNow));
            return false;
        }
    }

    @Override
    public Health health() {
        return since == null ? Health.up().build() : Health.status(DEGRADED).build();
    }
}
