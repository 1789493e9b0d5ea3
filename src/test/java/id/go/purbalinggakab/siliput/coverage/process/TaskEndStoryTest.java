package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.engine.TaskEnd;
import id.go.purbalinggakab.siliput.evidence.ChainEvent;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.history.process.CaseSteps;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is named for work that was taken away: every way in which a task ends without being done says so. */
@EngineTest
class TaskEndStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CaseSteps steps;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;

    @BeforeEach
    void aLetter() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        story.letterArrives();
    }

    @AfterEach
    void later() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void aWithdrawalCancelsTheTaskThatSomebodyHeld() {
        story.deskVerifies().headDisposes().accepted("budi").covered("budi");
        story.as("budi", () -> engine.getTaskService()
                .claim(story.task("writeRelease").getId(), "budi"));
        companion("kabid", "withdrawRequest", Map.of("withdrawalReason", "Digabung", "withdrawnBy", "Ibu Rahayu"));
        assertThat(story.isEnded()).isTrue();
        isCancelled("writeRelease", "kabid", "sebab: penarikan (Permohonan ditarik)");
    }

    @Test
    void fourteenDaysCancelTheTaskThatNobodyHeld() {
        returned().timerFires("resubmissionExpired");
        isCancelled("enterResubmission", "sistem", "sebab: waktu tercapai (14 hari tanpa perbaikan)");
    }

    @Test
    void aCorrectedLetterFromAnotherSystemCancelsTheDesksTask() {
        returned()
                .messageArrives(
                        "agendaris",
                        "coverage.resubmitted",
                        Map.of(
                                "receivedAt",
                                Date.from(clock.instant()),
                                "letterScanReason",
                                "Asli dibawa",
                                "letterSigned",
                                true,
                                "letterStamped",
                                true));
        isCancelled("enterResubmission", "agendaris", "sebab: pesan diterima (Perbaikan dari sistem lain)");
    }

    @Test
    void aDispositionGivenOutsideCancelsTheHeadsTask() {
        story.deskVerifies();
        companion(
                "agendaris",
                "recordDisposition",
                Map.of(
                        "disposedBy",
                        "kepala",
                        "actingAs",
                        "DEFINITIF",
                        "dispositionAt",
                        Date.from(clock.instant()),
                        "dispositionNote",
                        "Diliput",
                        "dispositionScan",
                        story.dispositionScan()));
        isCancelled("giveDisposition", "agendaris", "sebab: pesan diterima (Disposisi di luar sistem)");
    }

    @Test
    void aMovedEventCancelsTheAnswersTask() {
        story.deskVerifies();
        companion(
                "agendaris",
                "changeSchedule",
                Map.of("changeReason", "Hujan lebat", "eventStart", CoverageStory.at("2026-11-20T09:00:00+07:00")));
        isCancelled("giveDisposition", "agendaris", "sebab: perubahan jadwal (Jadwal acara berubah)");
    }

    /** The clock of a machine may be set back; nothing has taken less than no time. */
    @Test
    void aClockThatIsSetBackMakesNoNegativeLength() {
        clock.setTo("2026-11-02T08:10:00+07:00");
        story.deskVerifies();
        assertThat(tasks("verifyLetter")).isNotEmpty().allMatch(task -> task.getDurationInMillis() == 0);
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(story.instance())
                        .finished()
                        .list())
                .isNotEmpty()
                .allMatch(step -> step.getDurationInMillis() >= 0);
    }

    private CoverageStory returned() {
        return story.completes(
                "agendaris", "verifyLetter", Map.of("letterDecision", "RETURNED", "letterRemark", "Cap belum ada"));
    }

    private void companion(String user, String process, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("caseNumber", story.number());
        new CoverageStory(engine, archive, clock).starts(user, process, all);
    }

    /** In the chain, the engine's history, the diagram's way and the heat map alike. */
    private void isCancelled(String step, String by, String why) {
        assertThat(told(step, "TASK_DONE")).isEmpty();
        assertThat(told(step, "TASK_CANCELLED")).singleElement().satisfies(row -> {
            assertThat(row.actor()).isEqualTo(by);
            assertThat(TaskEnd.why(row.payload())).isEqualTo(why);
        });
        assertThat(tasks(step))
                .singleElement()
                .extracting(HistoricTaskInstance::getDeleteReason)
                .isNotEqualTo("completed");
        assertThat(steps.steps(story.instance()))
                .filteredOn(one -> one.activity().equals(step) && one.endedAt().isPresent())
                .isNotEmpty()
                .allMatch(CaseSteps.Step::cancelled);
    }

    private List<ChainEvent> told(String step, String kind) {
        return dossiers.look(story.number(), "auditor", "json").events().stream()
                .filter(row -> row.kind().equals(kind) && row.payload().containsValue(step))
                .toList();
    }

    private List<HistoricTaskInstance> tasks(String step) {
        return engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(story.instance())
                .taskDefinitionKey(step)
                .finished()
                .list();
    }
}
