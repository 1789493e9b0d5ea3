package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.evidence.DossierJson;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.testing.KeptWebApplications;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import id.go.purbalinggakab.siliput.testing.Postgres;
import java.nio.file.Path;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole case's chain agrees with its tables on PostgreSQL too, whose times and texts come back their own way. */
class DossierPostgresIT {

    @TempDir
    private Path folder;

    private final KeptWebApplications others = new KeptWebApplications();

    @AfterEach
    void giveBack() {
        others.giveBack();
    }

    @Test
    void aWholeCaseIsWhole() {
        try (var application = application()) {
            var clock = application.getBean(MutableClock.class);
            clock.setTo("2026-11-02T09:10:00+07:00");
            var story = new CoverageStory(
                    application.getBean(ProcessEngine.class), application.getBean(Archive.class), clock);
            story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
            clock.setTo(Instant.parse("2026-11-04T04:42:00.123456789Z"));
            story.covered("budi").writes("siti", "Stunting").approves("kabid");
            story.legsRun().shared("budi").legsRun();
            assertThat(story.isEnded()).isTrue();
            var dossier = application.getBean(Dossiers.class).look(story.number(), "auditor", "json");
            assertThat(dossier.events()).hasSizeGreaterThan(60);
            assertThat(dossier.findings()).isEmpty();
            assertThat(DossierJson.of(dossier, folder).checked()).startsWith("0 ");
        }
    }

    private ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .run(
                        "--spring.datasource.url=" + Postgres.newDatabase(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=5",
                        "--server.port=0",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--siliput.demo-cases=false",
                        "--siliput.archive.folder=" + folder.resolve("archive"),
                        "--siliput.mail.outbox=" + folder.resolve("outbox"),
                        "--siliput.publishing.folder=" + folder.resolve("public"),
                        "--siliput.complaint.key-file=" + folder.resolve("seal.key"),
                        "--siliput.notification.polling=false",
                        "--siliput.audit.seal.polling=false");
    }
}
