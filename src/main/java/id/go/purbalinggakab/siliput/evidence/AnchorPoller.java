package id.go.purbalinggakab.siliput.evidence;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a day has ended that no seal covers; switched off in tests. */
@Component
@ConditionalOnProperty(name = "siliput.audit.seal.polling", matchIfMissing = true)
@RequiredArgsConstructor
class AnchorPoller {

    private final DailyAnchors seals;

    @Scheduled(fixedDelayString = "${siliput.audit.seal.pause:PT10M}", initialDelayString = "PT1M")
    void poll() {
        seals.closeDays();
    }
}
