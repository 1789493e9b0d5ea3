package id.go.purbalinggakab.siliput.complaint;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the complaints' outbox every few seconds; switched off in tests. */
@Component
@ConditionalOnProperty(name = "siliput.notification.polling", matchIfMissing = true)
@RequiredArgsConstructor
class ComplaintPostPoller {

    private final ComplaintPost post;

    @Scheduled(fixedDelayString = "${siliput.notification.pause:PT5S}", initialDelayString = "PT5S")
    void poll() {
        post.deliverDue();
    }
}
