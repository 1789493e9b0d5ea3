package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.audit.DossierJson;
import id.go.purbalinggakab.siliput.audit.Dossiers;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import id.go.purbalinggakab.siliput.testing.Postgres;
import java.nio.file.Path;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole case's chain agrees with its tables on PostgreSQL too, whose times and texts come back their own way. */
@SpringBootTest(
        properties = {
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.hikari.maximum-pool-size=5",
            "siliput.demo=true",
            "siliput.demo-cases=false",
            "siliput.archive.folder=target/test-data/archive",
            "siliput.mail.outbox=target/test-data/outbox",
            "siliput.notification.polling=false",
            "siliput.audit.seal.polling=false"
        })
@Import(MutableClockConfiguration.class)
class DossierPostgresTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Dossiers dossiers;

    @TempDir
    Path folder;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        var database = Postgres.newDatabase();
        properties.add("spring.datasource.url", () -> database);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @Test
    void aWholeCaseIsWhole() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        var story = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
        clock.setTo(Instant.parse("2026-11-04T04:42:00.123456789Z"));
        story.covered("budi")
                .writes("siti", "Stunting")
                .approves("kabid")
                .legsRun()
                .shared("budi")
                .legsRun();
        assertThat(story.isEnded()).isTrue();
        var dossier = dossiers.look(story.number(), "auditor", "json");
        assertThat(dossier.events()).hasSizeGreaterThan(60);
        assertThat(dossier.findings()).isEmpty();
        assertThat(DossierJson.of(dossier, folder).checked()).startsWith("0 ");
    }
}
