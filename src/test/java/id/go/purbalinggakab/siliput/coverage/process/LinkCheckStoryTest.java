package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.links.Finding.Kind;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.AnsweredLinks;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly look at published links, and the one task that a dead one becomes. */
@EngineTest
class LinkCheckStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Publishing publishing;

    @Autowired
    Register register;

    @Autowired
    AnsweredLinks web;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;
    String post;

    @BeforeEach
    void published() {
        web.clear();
        jdbc.sql("delete from link_check").update();
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("siti,budi");
        clock.setTo("2026-11-04T11:30:00+07:00");
        story.covered("siti").writes("siti", "Cegah stunting bersama");
        post = "https://www.instagram.com/p/%s/".formatted(UUID.randomUUID());
        story.approves("kabid")
                .legsRun()
                .completes(
                        "budi",
                        "shareOnSocialMedia",
                        Map.of("socialPosts", "[{\"network\":\"INSTAGRAM\",\"link\":\"%s\"}]".formatted(post)))
                .legsRun();
        clock.setTo("2026-11-05T01:30:00+07:00");
    }

    @AfterEach
    void quiet() {
        web.clear();
        tasks().forEach(task -> engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "uji"));
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void aPostGoneTwoNightsIsOneTaskUntilItsLinkIsMended() {
        web.answer(post, Kind.DEAD);
        night();
        assertThat(tasks()).as("once is not dead").isEmpty();
        night();
        assertThat(tasks()).hasSize(1);
        night();
        night();
        assertThat(tasks()).as("no new task every night").hasSize(1);
        assertThat(web.asked(post))
                .as("asked no more while it is somebody's task")
                .isEqualTo(2);

        var task = tasks().get(0);
        assertThat(engine.getTaskService().getVariable(task.getId(), "deadLink"))
                .isEqualTo(post);
        var repair = repair();
        assertThatThrownBy(() ->
                        repair.completes("budi", "repairLink", corrected("https://instagram.com.jahat.example/p/x/")))
                .hasMessageContaining("bukan alamat Instagram");
        assertThatThrownBy(() -> repair.completes("budi", "repairLink", corrected(post)))
                .hasMessageContaining("sama dengan yang mati");
        var at = instagram().changedAt();
        repair.completes("budi", "repairLink", corrected("https://www.instagram.com/p/baru/"));
        assertThat(instagram().link()).contains("https://www.instagram.com/p/baru/");
        assertThat(instagram().changedAt())
                .as("the proof keeps the time of publication")
                .isEqualTo(at);
        assertThat(register.notes(story.number()))
                .filteredOn(note -> note.kind().equals("TAUTAN"))
                .singleElement()
                .extracting(CaseNote::text)
                .asString()
                .contains("dibetulkan menjadi https://www.instagram.com/p/baru/");
        night();
        assertThat(tasks()).isEmpty();
        assertThat(web.asked("https://www.instagram.com/p/baru/")).isEqualTo(1);
    }

    @Test
    void oneTimeOutIsNoDeathAndThreeNightsOfSilenceAre() {
        web.answer(post, Kind.SILENT);
        night();
        web.answer(post, Kind.ALIVE);
        night();
        web.answer(post, Kind.SILENT);
        night();
        night();
        assertThat(tasks()).isEmpty();
        night();
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void anAnswerThatMeansNothingIsNoDeath() {
        web.answer(post, Kind.UNCLEAR);
        night();
        night();
        night();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void twiceInOneNightCountsOnce() {
        web.answer(post, Kind.DEAD);
        check();
        clock.setTo("2026-11-05T02:30:00+07:00");
        check();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whereNobodyOutsideAnswersOurOwnLineIsDown() {
        web.offline(true);
        night();
        night();
        night();
        night();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatIsKnownToBeGoneIsAskedNoMoreAndAFalseAlarmIsWatchedOn() {
        web.answer(post, Kind.DEAD);
        night();
        night();
        var repair = repair();
        assertThatThrownBy(() -> repair.completes("siti", "repairLink", Map.of("repairOutcome", "FALSE_ALARM")))
                .hasMessageContaining("tulis apa yang diperiksa");
        repair.completes("siti", "repairLink", outcome("FALSE_ALARM"));
        night();
        night();
        assertThat(tasks()).as("dead again").hasSize(1);
        repair().completes("siti", "repairLink", outcome("GONE"));
        var before = web.asked(post);
        night();
        night();
        assertThat(web.asked(post)).isEqualTo(before);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatWasTakenDownIsNotAskedFor() {
        new CoverageStory(engine, archive, clock)
                .starts("kabid", "takeDown", Map.of("caseNumber", story.number(), "takeDownReason", "memuat anak"))
                .legsRun();
        web.answer(post, Kind.DEAD);
        night();
        night();
        assertThat(web.asked(post)).isZero();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void ourOwnPageIsLookedUpAtHome() {
        var page = row(Channel.WEBSITE).link().orElseThrow();
        night();
        assertThat(web.asked(page)).isZero();
        jdbc.sql("update publication set link = 'http://localhost:8080/berita/tidak-ada' where link = ?")
                .param(page)
                .update();
        night();
        night();
        assertThat(web.asked("http://localhost:8080/berita/tidak-ada")).isZero();
        assertThat(tasks()).singleElement().satisfies(task -> assertThat(
                        engine.getTaskService().getVariable(task.getId(), "deadLinkProblem"))
                .asString()
                .contains("halaman berita sendiri"));
    }

    private void night() {
        check();
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
    }

    /** As the timer would begin it. */
    private void check() {
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey("linkCheck")
                .startBeforeActivity("checkLinks")
                .execute();
        new CoverageStory(engine, archive, clock).ofInstance(instance.getId()).legsRun();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("repairLink")
                .processInstanceBusinessKey(story.number())
                .list();
    }

    private CoverageStory repair() {
        return new CoverageStory(engine, archive, clock)
                .ofInstance(tasks().get(0).getProcessInstanceId());
    }

    private LedgerRow instagram() {
        return row(Channel.INSTAGRAM);
    }

    private LedgerRow row(Channel channel) {
        return publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> corrected(String link) {
        return Map.of("repairOutcome", "CORRECTED", "repairedLink", link);
    }

    private static Map<String, Object> outcome(String outcome) {
        return Map.of("repairOutcome", outcome, "repairRemark", "Sudah dilihat sendiri.");
    }
}
