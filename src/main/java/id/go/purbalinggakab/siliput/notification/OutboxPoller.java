package id.go.purbalinggakab.siliput.notification;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds; switched off in tests. */
@Component
@ConditionalOnProperty(name = "siliput.notification.polling", matchIfMissing = true)
@RequiredArgsConstructor
class OutboxPoller {

    private final Outbox outbox;

    @Scheduled(fixedDelayString = "${siliput.notification.pause:PT5S}", initialDelayString = "PT5S")
    void poll() {
        outbox.deliverDue();
    }
}
