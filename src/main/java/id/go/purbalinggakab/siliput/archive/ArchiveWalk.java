package id.go.purbalinggakab.siliput.archive;

import java.time.Clock;
import java.time.Duration;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night all files are compared with their SHA-256, for four hours at most; the next night goes on. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ArchiveWalk {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWalk.class);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final DocumentTable table;
    private final DocumentChecks checks;
    private final CheckedBytes bytes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Scheduled(cron = "0 0 1 * * ?", zone = "Asia/Jakarta")
    public void night() {
        var begun = clock.instant();
        boolean found = false;
        try {
            for (var id : checks.inTurn()) {
                found |= table.find(id).map(bytes::foundAltered).orElse(false);
                checks.seen(id);
                if (clock.instant().isAfter(begun.plus(LONGEST))) {
                    break;
                }
            }
        } catch (ArchiveUnavailable down) {
            LOG.warn("Pemeriksaan malam arsip berhenti: {}", String.valueOf(down.getCause()));
        }
        if (found) {
            events.publishEvent(new ArchiveAltered());
        }
    }

    /** Files in the archive were found changed or gone that were whole before. */
    public record ArchiveAltered() {}
}
