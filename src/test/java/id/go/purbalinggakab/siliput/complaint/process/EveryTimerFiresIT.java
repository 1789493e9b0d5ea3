package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The timers are read from the deployed diagram, so that one drawn later fails here until somebody tells how it comes to
 * run. Each waits until its time, fires at its time, goes its way and leaves what it is there for.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTimerFiresIT {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Register register;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private ComplaintStory story;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    @AfterEach
    void asItWas() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void theDiagramHasTheTimersThatTheProcedureAsksFor() {
        assertThat(timers())
                .contains("unclassifiedDue", "minorDue", "normativeDue", "nonSupervisoryDue", "supervisoryDue");
    }

    @ParameterizedTest
    @MethodSource("timers")
    void firesAtItsTimeAndNotBefore(String timer) {
        reach(timer);
        var job = story.timer(timer).orElseThrow();
        var due = job.getDuedate().toInstant();
        assertThat(due).isAfter(clock.instant());
        clock.setTo(due.minusSeconds(1));
        assertThat(isExecutable(job)).as("a second before").isFalse();

        clock.setTo(due.plusSeconds(1));
        assertThat(isExecutable(job)).as("a second after").isTrue();
        engine.getManagementService().executeJob(job.getId());
        assertThat(walked()).contains(timer).containsAll(nextOf(timer));
        assertThat(story.timer(timer)).isEmpty();
        assertLeaves(timer);
    }

    private void reach(String timer) {
        switch (timer) {
            case "unclassifiedWarning", "unclassifiedDue" -> story.arrives("TELEPON");
            case "completionExpired", "completionDue" -> incomplete();
            case "minorWarning", "minorDue" -> classified("RINGAN");
            case "normativeWarning", "normativeDue" -> classified("NORMATIF");
            case "nonSupervisoryWarning", "nonSupervisoryDue" -> classified("TIDAK_BERKADAR_PENGAWASAN");
            case "supervisoryWarning", "supervisoryDue", "interimDue" -> classified("BERKADAR_PENGAWASAN");
            case "reopenPeriodEnds" -> {
                classified("RINGAN");
                story.answers("tim", "handleMinor").delivers("tim", "deliverMinorAnswer");
            }
            default -> throw new AssertionError("nobody told how '%s' comes to run".formatted(timer));
        }
    }

    private void assertLeaves(String timer) {
        if (timer.endsWith("Warning")) {
            assertThat(told("complaint-warning")).isNotEmpty().doesNotHaveDuplicates();
            assertThat(breaches()).isZero();
        } else if (timer.endsWith("Due")) {
            assertThat(breaches()).isOne();
            assertThat(told("complaint-breach")).isNotEmpty().doesNotHaveDuplicates();
        } else {
            assertThat(story.isEnded()).isTrue();
        }
    }

    private void classified(String complaintClass) {
        story.arrives("TELEPON").classified(complaintClass);
    }

    private void incomplete() {
        story.arrives("TELEPON")
                .completes(
                        "pejabat",
                        "classifyComplaint",
                        Map.of(
                                "classification", "INCOMPLETE",
                                "complaintClass", "NORMATIF",
                                "noticeText", story.paper("pejabat", "noticeText", "Mohon lampirkan bukti.")))
                .jobsRun();
    }

    /** Whether the engine's own executor would take it now. */
    private boolean isExecutable(Job job) {
        return engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .executable()
                        .count()
                > 0;
    }

    private List<String> walked() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(story.instance())
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private long breaches() {
        return register.deadlines(story.number()).stream()
                .filter(line ->
                        line.breachedAt().filter(clock.instant()::equals).isPresent())
                .count();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select recipient from notice where case_number = ? and kind = ?")
                .params(story.number(), kind)
                .query(String.class)
                .list();
    }

    List<String> timers() {
        return events().stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(CatchEvent::getId)
                .sorted()
                .toList();
    }

    private List<String> nextOf(String timer) {
        return events().stream()
                .filter(event -> event.getId().equals(timer))
                .flatMap(event -> event.getSucceedingNodes().list().stream())
                .map(FlowNode::getId)
                .toList();
    }

    private Collection<CatchEvent> events() {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaint")
                .latestVersion()
                .singleResult();
        return engine.getRepositoryService()
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(CatchEvent.class);
    }
}
