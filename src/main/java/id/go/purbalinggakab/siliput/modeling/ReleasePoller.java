package id.go.purbalinggakab.siliput.modeling;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** ModelReleases what waited for its date and writes what is not in the folder yet, whatever stopped in between. */
@Component
@RequiredArgsConstructor
class ReleasePoller {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasePoller.class);

    private final ModelReleases releases;
    private final ReleaseFolder folder;

    @Scheduled(fixedDelayString = "${siliput.modeling.pause:PT10S}", initialDelayString = "PT10S")
    void look() {
        releases.due().forEach(draft -> alone("Draf " + draft, () -> release(draft)));
        folder.unwritten().forEach(number -> alone("Rilis " + number, () -> folder.write(number)));
    }

    /** What fails with one keeps no other waiting. */
    private static void alone(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("{} belum selesai, dicoba lagi", what, failed);
        }
    }

    private void release(UUID draft) {
        try {
            releases.releaseDue(draft);
        } catch (RefusedRelease refused) {
            LOG.warn("Draf {} tidak dirilis pada waktunya: {}", draft, refused.getMessage());
            releases.failed(draft, refused.getMessage());
        }
    }
}
