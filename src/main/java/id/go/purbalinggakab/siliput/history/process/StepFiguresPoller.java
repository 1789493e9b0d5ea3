package id.go.purbalinggakab.siliput.history.process;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts on every few minutes; switched off in tests. */
@Component
@ConditionalOnProperty(name = "siliput.audit.figures.polling", matchIfMissing = true)
@RequiredArgsConstructor
class StepFiguresPoller {

    private final StepFigures figures;

    @Scheduled(fixedDelayString = "${siliput.audit.figures.pause:PT5M}", initialDelayString = "PT30S")
    void poll() {
        figures.catchUp();
    }
}
