package id.go.purbalinggakab.siliput.modeling;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Releases what waited for its date and writes what is not in the folder yet, whatever stopped in between. */
@Component
@RequiredArgsConstructor
class ReleasePoller {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasePoller.class);

    private final ModelReleases releases;
    private final ReleaseNow now;
    private final DraftTable drafts;
    private final Contents contents;
    private final ModelingSettings settings;
    private final Clock clock;

    @Scheduled(fixedDelayString = "${siliput.modeling.pause:PT10S}", initialDelayString = "PT10S")
    void look() {
        releases.due().forEach(this::alone);
        now.catchUp();
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT10M")
    void tidy() {
        var before = clock.instant().minus(settings.modeling().keep());
        drafts.clear(before);
        contents.clear(before);
    }

    /** What fails with one keeps no other waiting. */
    private void alone(UUID draft) {
        try {
            release(draft);
        } catch (RuntimeException failed) {
            LOG.error("Draf {} belum selesai, dicoba lagi", draft, failed);
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
