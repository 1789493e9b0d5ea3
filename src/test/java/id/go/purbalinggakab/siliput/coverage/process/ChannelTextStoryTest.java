package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other words for a channel are part of what is approved, and nothing else goes out there. */
@EngineTest
class ChannelTextStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Releases releases;

    @Autowired
    Publishing publishing;

    @Autowired
    News news;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;

    @BeforeEach
    void aCoveredEvent() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi");
    }

    @AfterEach
    void backToMonday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void whatTheAuthorWroteForAChannelGoesOutThere() {
        writes("""
                {"slug":"ayo-cegah","summary":"Ringkas saja.","posts":{"X":"Ayo! {tautan}"}}""");
        story.approves("kabid").legsRun();

        var page = publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == Channel.WEBSITE)
                .findFirst()
                .flatMap(row -> row.link())
                .orElseThrow();
        assertThat(page).contains("/berita/ayo-cegah-2026-11-04");
        assertThat(news.find(page.substring(page.lastIndexOf('/') + 1))
                        .orElseThrow()
                        .summary())
                .isEqualTo("Ringkas saja.");
        assertThat(publishing.socialRows(story.number(), 1))
                .filteredOn(row -> row.network() == Channel.X)
                .singleElement()
                .satisfies(row -> assertThat(row.text()).isEqualTo("Ayo! " + page));
        assertThat(publishing.socialRows(story.number(), 1))
                .filteredOn(row -> row.network() == Channel.INSTAGRAM)
                .singleElement()
                .satisfies(row -> assertThat(row.text()).startsWith("Judul").contains(page));
        assertThat(dossiers.look(story.number(), "auditor", "json").findings()).isEmpty();
    }

    @Test
    void theTextsAreUnderTheApprovedHash() {
        writes("{\"posts\":{\"X\":\"Ayo!\"}}");
        story.approves("kabid");
        jdbc.sql("update release_version set channel_texts = ? where case_number = ?")
                .params("{\"posts\":{\"X\":\"Lain!\"}}", story.number())
                .update();
        assertThatThrownBy(() -> releases.approved(story.number()))
                .hasMessageContaining("differs from what was approved");
    }

    @Test
    void noLegPublishesWhatItsAuthorApproved() {
        writes("");
        story.approves("kabid");
        jdbc.sql("update release_version set decided_by = author where case_number = ?")
                .param(story.number())
                .update();
        assertThatThrownBy(() -> releases.approved(story.number())).hasMessageContaining("approved by its own author");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsChannelAndTheExcess() {
        assertThatThrownBy(() -> writes("{\"posts\":{\"X\":\"%s\"}}".formatted("a".repeat(281))))
                .hasMessageContaining("X (Twitter): kelebihan 1 huruf (281 dari 280)");
        assertThatThrownBy(() -> writes("{\"posts\":{\"TIKTOK\":\"a\"}}")).hasMessageContaining("tidak dapat dibaca");
        assertThat(story.openSteps()).containsExactly("writeRelease");
    }

    private void writes(String channelTexts) {
        story.completes(
                "siti",
                "writeRelease",
                Map.of(
                        "releaseTitle", "Judul",
                        "releaseLead", "Teras.",
                        "releaseBody", "Isi.",
                        "channelTexts", channelTexts,
                        "checklist", CoverageStory.CHECKLIST));
    }
}
