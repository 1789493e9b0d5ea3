package id.go.purbalinggakab.siliput.mail;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether the mail server takes our settings. A server that is away makes nothing unhealthy: mail waits in the outbox,
 * and the site and its proxy go on.
 */
@Component
class OutgoingMailHealth implements HealthIndicator {

    private volatile boolean refused;

    @EventListener(Mailer.MailSettingsRefused.class)
    void refused() {
        refused = true;
    }

    @EventListener(Mailer.MailWorksAgain.class)
    void works() {
        refused = false;
    }

    @Override
    public Health health() {
        return refused
                ? Health.status(MailboxState.DEGRADED).build()
                : Health.up().build();
    }
}
