package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.engine.AsUser;
import id.go.purbalinggakab.siliput.engine.ExampleSteps;
import id.go.purbalinggakab.siliput.identity.process.EngineAsSystem;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A first start of the demonstration: every role finds a task, everybody finds finished cases and news. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-cases-test;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "siliput.demo=true",
            "siliput.demo-cases=true",
            "siliput.archive.folder=target/demo-data-${siliput.fork:1}/archive",
            "siliput.mail.outbox=target/demo-data-${siliput.fork:1}/outbox",
            "siliput.publishing.folder=target/demo-data-${siliput.fork:1}/public",
            "siliput.notification.polling=false",
            "siliput.audit.seal.polling=false"
        })
@Import(MutableClockConfiguration.class)
class DemoCasesIT {

    private static final int CASES = 10;
    private static final String FIRST_START = "2026-11-02T09:10:00+07:00";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    Register register;

    @Autowired
    News news;

    @Autowired
    Archive archive;

    @Autowired
    DemoCases demoCases;

    @Autowired
    DemoTimes times;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void legsRun() {
        for (int round = 0; round < 100; round++) {
            var legs = management.createJobQuery().withRetriesLeft().list().stream()
                    .filter(job -> job.getDuedate() == null && job.getProcessInstanceId() != null)
                    .toList();
            if (legs.isEmpty()) {
                return;
            }
            management.executeJob(legs.get(0).getId());
        }
        throw new AssertionError("legs never end");
    }

    @AfterEach
    void backToTheFirstStart() {
        clock.setTo(FIRST_START);
    }

    /** In a morning of work, at night, on a Sunday; one start a year. */
    static List<String> starts() {
        return List.of(FIRST_START, "2025-03-05T02:00:00+07:00", "2024-03-10T10:30:00+07:00");
    }

    @ParameterizedTest
    @MethodSource("starts")
    void everyRoleFindsATaskWheneverTheFirstStartHappens(String start) {
        var cases = told(start);
        assertThat(cases).hasSize(CASES);
        assertThat(tasksOf(cases, tasks.createTaskQuery()))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder(
                        "verifyLetter",
                        "enterResubmission",
                        "giveDisposition",
                        "assessRequest",
                        "coverEvent",
                        "writeRelease",
                        "reviewRelease",
                        "shareOnSocialMedia");
        for (var user : List.of("agendaris", "kepala", "sekretaris", "kabid", "fungsional", "budi", "siti", "andi")) {
            assertThat(tasksOf(cases, tasks.createTaskQuery().taskCandidateUser(user)))
                    .as("tasks of %s", user)
                    .isNotEmpty();
        }
        assertThat(tasksOf(cases, tasks.createTaskQuery()).stream()
                        .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                        .map(IdentityLink::getUserId))
                .as("named in person")
                .contains("andi", "budi", "siti");
    }

    @ParameterizedTest
    @MethodSource("starts")
    void noLetterComesAtNightAndNoAnswerIsLateFromTheStart(String start) {
        var now = OffsetDateTime.parse(start).toInstant();
        var openAnswers = told(start).stream()
                .peek(told -> assertThat(told.letter().receivedAt())
                        .as(told.number())
                        .isBefore(now)
                        .matches(deadlines::isOpen, "in office hours"))
                .peek(told -> assertThat(told.letter()
                                .eventStart()
                                .atZone(clock.getZone())
                                .getHour())
                        .as("hour of the event of %s", told.number())
                        .isBetween(7, 16))
                .flatMap(told -> register.deadlines(told.number()).stream())
                .filter(deadline -> deadline.metAt().isEmpty())
                .toList();
        assertThat(openAnswers).isNotEmpty().allSatisfy(deadline -> {
            assertThat(deadline.due()).as(deadline.caseNumber()).isAfter(now);
            assertThat(deadline.breachedAt()).isEmpty();
        });
    }

    /** Hour by hour over Christmas and New Year. */
    @Test
    void theTimesAreThoseOfAnOffice() {
        var first = Instant.parse("2026-12-23T17:02:00Z");
        for (int hour = 0; hour < 14 * 24; hour++) {
            clock.setTo(first.plus(Duration.ofHours(hour)));
            assertThat(times.received())
                    .isBefore(clock.instant())
                    .matches(deadlines::isOpen)
                    .isAfter(times.letter(clock.instant()));
            assertThat(times.event(Duration.ofHours(26)))
                    .isAfter(clock.instant())
                    .matches(deadlines::isOpen);
            var past = times.event(Duration.ofHours(-3));
            assertThat(past).isBefore(clock.instant()).isAfter(times.letter(past));
            assertThat(past.atZone(clock.getZone()).getHour()).isBetween(8, 15);
        }
    }

    private List<CaseSummary> told(String start) {
        clock.setTo(start);
        if (casesOf(start).isEmpty()) {
            var empty = mock(Register.class);
            when(empty.latest(1)).thenReturn(List.of());
            cases(empty, archive).tell();
            legsRun();
        }
        return casesOf(start);
    }

    private DemoCases cases(Register known, Archive files) {
        var asUser = new AsUser(engine.getIdentityService(), new EngineAsSystem(engine.getIdentityService()));
        var steps = new ExampleSteps(asUser, engine.getFormService(), engine.getRepositoryService(), tasks);
        return new DemoCases(known, files, steps, times);
    }

    private List<CaseSummary> casesOf(String start) {
        return register.latest(1000).stream()
                .filter(told -> told.letter().letterNumber().endsWith(start.substring(0, 4)))
                .toList();
    }

    private static List<Task> tasksOf(List<CaseSummary> cases, TaskQuery query) {
        return query.processInstanceIdIn(
                        cases.stream().map(CaseSummary::processInstanceId).toArray(String[]::new))
                .list();
    }

    @Test
    void finishedCasesAreInTheNewsWithAPicture() {
        assertThat(casesOf(FIRST_START))
                .extracting(CaseSummary::status)
                .filteredOn(CaseStatus.SELESAI::equals)
                .hasSize(2);
        assertThat(casesOf(FIRST_START).stream()
                        .map(told -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(told.processInstanceId())
                                .activityId("closed")
                                .count())
                        .reduce(0L, Long::sum))
                .isEqualTo(2);
        var articles = news.latest(0, 100).stream()
                .filter(article -> article.publishedAt().equals(clock.instant()))
                .toList();
        assertThat(articles).hasSize(3).allSatisfy(article -> assertThat(news.picture(article.slug(), 1, 0))
                .isPresent());
    }

    @Test
    void historyNamesThePeople() {
        assertThat(history.createUserOperationLogQuery()
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                        .list())
                .extracting(UserOperationLogEntry::getUserId)
                .contains("agendaris", "kepala", "kabid", "fungsional", "budi", "siti");
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void aSecondStartAddsNothing() {
        var before = register.latest(1000);
        demoCases.tell();
        assertThat(register.latest(1000)).isEqualTo(before);
    }

    @Test
    void anExampleThatFailsStopsNoStart() {
        var empty = mock(Register.class);
        when(empty.latest(1)).thenReturn(List.of());
        var full = mock(Archive.class);
        when(full.store(any(), any(), any(), any())).thenThrow(new RefusedFile("penuh"));
        var broken = cases(empty, full);
        var before = register.latest(1000);
        assertThatCode(broken::tell).doesNotThrowAnyException();
        assertThat(register.latest(1000)).isEqualTo(before);
    }
}
