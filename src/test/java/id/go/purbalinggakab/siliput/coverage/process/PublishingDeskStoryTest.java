package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.PublishingQueue;
import id.go.purbalinggakab.siliput.coverage.PublishingQueue.Line;
import id.go.purbalinggakab.siliput.modeling.Incidents;
import id.go.purbalinggakab.siliput.modeling.process.IncidentWatch;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelPauses;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk.RefusedOrder;
import id.go.purbalinggakab.siliput.publishing.Standing;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see and order at the publishing desk, and what becomes of the case meanwhile. */
@EngineTest
class PublishingDeskStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Publishing publishing;

    @Autowired
    PublishingQueue queue;

    @Autowired
    PublishingOrders orders;

    @Autowired
    ChannelPauses pauses;

    @Autowired
    Register register;

    @Autowired
    IncidentWatch watch;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;

    @BeforeEach
    void approved() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        jdbc.sql("delete from channel_pause").update();
        story = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("siti,budi");
        clock.setTo("2026-11-04T11:30:00+07:00");
        story.covered("siti").writes("siti", "Kirab budaya di meja terbit");
    }

    @AfterEach
    void open() {
        jdbc.sql("delete from channel_pause").update();
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    private LedgerRow row(Channel channel) {
        return publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private List<Line> seenBy(String user) {
        return queue.of(user, line -> true).stream()
                .filter(one -> one.number().equals(story.number()))
                .flatMap(one -> one.lines().stream())
                .toList();
    }

    private List<LedgerRow> rows(String user, Channel channel) {
        return queue.rows(user, story.number(), 1, channel, "publik");
    }

    private void websiteRefused() {
        story.approves("kabid");
        pauses.pause(Channel.WEBSITE, "Pindah peladen", "kabid");
        website();
        jdbc.sql("update publication set state = 'REFUSED', reason = 'WordPress menolak (400, x): Sorry',"
                        + " next_attempt_at = null where case_number = ? and channel = 'WEBSITE'")
                .param(story.number())
                .update();
        pauses.open(Channel.WEBSITE);
        website();
        assertThat(story.openSteps()).contains("resolveWebsiteRefusal");
    }

    /** The website's job alone, whether it is due or not. */
    private void website() {
        var job = story.timer("publishOnWebsite").orElseThrow();
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException waits) {
            assertThat(waits).hasMessageContaining("dijeda");
        }
    }

    @Test
    void aStoryWaitsWithItsChannelAndNothingOfItFails() {
        story.approves("kabid");
        pauses.pause(Channel.WEBSITE, "Pindah peladen", "kabid");
        website();
        var job = story.timer("publishOnWebsite").orElseThrow();
        assertThat(job.getRetries()).isEqualTo(5);
        assertThat(job.getDuedate().toInstant()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(job.getExceptionMessage()).as("no incident").isNull();
        assertThat(seenBy("kabid"))
                .filteredOn(line -> line.channel() == Channel.WEBSITE)
                .extracting(Line::standing)
                .containsExactly(Standing.WAITING);

        pauses.open(Channel.WEBSITE);
        website();
        assertThat(row(Channel.WEBSITE).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aRefusalIsSentAgainAndItsTaskIsAnsweredByTheOutcome() {
        websiteRefused();
        orders.again(rows("budi", Channel.WEBSITE), false, "budi");
        assertThat(seenBy("budi"))
                .filteredOn(line -> line.channel() == Channel.WEBSITE)
                .extracting(Line::standing)
                .containsExactly(Standing.WAITING);
        new CoverageStory(engine, archive, clock)
                .ofInstance(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(SendAgain.KEY)
                        .processInstanceBusinessKey(story.number())
                        .singleResult()
                        .getId())
                .legsRun();
        assertThat(row(Channel.WEBSITE).state()).isEqualTo(State.PUBLISHED);
        assertThat(story.openSteps()).doesNotContain("resolveWebsiteRefusal");
        assertThat(register.notes(story.number())).anySatisfy(note -> {
            assertThat(note.kind()).isEqualTo(CaseNote.TIME_LINE);
            assertThat(note.by()).isEqualTo("budi");
            assertThat(note.text()).isEqualTo("Website, versi 1: diminta dikirim lagi.");
        });
        assertThatThrownBy(() -> orders.again(rows("budi", Channel.WEBSITE), false, "budi"))
                .isInstanceOf(RefusedOrder.class);
    }

    @Test
    void whatAPersonPutThereOrLeavesOutIsSettledAndAnswersTheTask() {
        websiteRefused();
        assertThatThrownBy(() -> orders.isOut(row(Channel.WEBSITE), "http://lain", "kabid"))
                .isInstanceOf(RefusedOrder.class);
        orders.isOut(row(Channel.WEBSITE), "https://purbalinggakab.go.id/kirab", "kabid");
        assertThat(row(Channel.WEBSITE).link()).contains("https://purbalinggakab.go.id/kirab");
        assertThat(story.openSteps()).doesNotContain("resolveWebsiteRefusal");

        story.legsRun();
        assertThatThrownBy(() -> orders.cancel(rows("kabid", Channel.X), " ", "kabid"))
                .hasMessageContaining("Alasan");
        orders.cancel(rows("kabid", Channel.X), "Akun X ditutup", "kabid");
        assertThat(row(Channel.X).reason()).contains("Akun X ditutup");
        orders.isOut(row(Channel.INSTAGRAM), "https://www.instagram.com/p/kirab/", "budi");
        assertThat(story.openSteps())
                .as("the first network ends the production")
                .doesNotContain("shareOnSocialMedia");
    }

    @Test
    void staffSeeTheirOwnStoriesAndOthersNone() {
        story.approves("kabid").legsRun();
        assertThat(seenBy("siti")).isNotEmpty();
        assertThat(seenBy("fungsional")).isNotEmpty();
        assertThat(seenBy("admin")).isNotEmpty();
        assertThat(seenBy("andi")).isEmpty();
        assertThatThrownBy(() -> rows("andi", Channel.WEBSITE)).isInstanceOf(RefusedOrder.class);
    }

    @Test
    void aRefusedSettingIsOneMatterForTheAdministratorAndOverByItself() {
        jdbc.sql("insert into channel_pause values ('FACEBOOK', false, 'Kunci akses Facebook sudah tidak berlaku.',"
                        + " 'sistem', current_timestamp, current_timestamp)")
                .update();
        watch.look();
        watch.look();
        assertThat(incidents.open())
                .filteredOn(one -> one.reference().equals("kanal-FACEBOOK"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at().step()).isEqualTo("Kanal Facebook");
                    assertThat(one.words().cause().remedy()).contains("terbuka sendiri");
                    assertThat(one.words().text()).contains("sudah tidak berlaku");
                });
        jdbc.sql("delete from channel_pause").update();
        watch.look();
        assertThat(incidents.open()).noneMatch(one -> one.reference().equals("kanal-FACEBOOK"));
    }
}
