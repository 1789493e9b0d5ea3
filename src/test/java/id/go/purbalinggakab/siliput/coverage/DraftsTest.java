package id.go.purbalinggakab.siliput.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class DraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T02:10:00Z");

    private EmbeddedDatabase database;

    @BeforeEach
    void create() {
        database = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .addScript("db/migration/V61__drafts.sql")
                .build();
    }

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    void everybody_has_the_own_draft_and_the_last_one_counts() {
        var drafts = at(NOW);
        drafts.keep("task-1", "budi", "{\"a\":1}", NOW);
        drafts.keep("task-1", "budi", "{\"a\":2}", NOW);
        drafts.keep("task-1", "siti", "{\"a\":3}", NOW);

        assertThat(drafts.find("task-1", "budi")).contains(new Drafts.Draft("{\"a\":2}", NOW));
        assertThat(drafts.find("task-1", "siti")).contains(new Drafts.Draft("{\"a\":3}", NOW));
        assertThat(drafts.find("task-1", "ani")).isEmpty();

        drafts.drop("task-1", "budi");
        assertThat(drafts.find("task-1", "budi")).isEmpty();
        assertThat(drafts.find("task-1", "siti")).isPresent();
    }

    @Test
    void a_text_that_arrives_late_takes_no_newer_ones_place() {
        var drafts = at(NOW);
        drafts.keep("task-1", "budi", "{\"a\":2}", NOW);
        drafts.keep("task-1", "budi", "{\"a\":1}", NOW.minusSeconds(20));
        assertThat(drafts.find("task-1", "budi").orElseThrow().json()).isEqualTo("{\"a\":2}");
    }

    @Test
    void a_browser_whose_clock_runs_ahead_typed_it_now() {
        var drafts = at(NOW);
        drafts.keep("task-1", "budi", "{}", NOW.plusSeconds(3600));
        drafts.keep("task-2", "budi", "{}", NOW.minusSeconds(60));

        assertThat(drafts.find("task-1", "budi").orElseThrow().typedAt()).isEqualTo(NOW);
        assertThat(drafts.find("task-2", "budi").orElseThrow().typedAt()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void what_nobody_finished_for_two_months_is_forgotten() {
        at(NOW).keep("task-1", "budi", "{}", NOW);
        var later = NOW.plus(Duration.ofDays(61));
        at(later).keep("task-2", "budi", "{}", later);

        assertThat(at(NOW).find("task-1", "budi")).isEmpty();
        assertThat(at(NOW).find("task-2", "budi")).isPresent();
    }

    private Drafts at(Instant now) {
        return new Drafts(JdbcClient.create(database), Clock.fixed(now, ZoneOffset.UTC));
    }
}
