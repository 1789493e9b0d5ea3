package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.ArchiveWalk.ArchiveAltered;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A file found altered becomes a task at once, not only at night. */
@Component
@RequiredArgsConstructor
class ArchiveAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveAlarm.class);

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    @EventListener
    void altered(ArchiveAltered found) {
        try {
            asSystem.ask(() -> runtime.createProcessInstanceByKey("archiveWatch")
                    .startBeforeActivity("findArchiveExposures")
                    .execute());
        } catch (RuntimeException nightWillTell) {
            LOG.warn("Berkas arsip yang berubah belum menjadi tugas; pemeriksaan malam mengulanginya.", nightWillTell);
        }
    }
}
