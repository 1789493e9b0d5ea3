package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.engine.OnBehalf;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A first start of the demonstration: every role finds a task, everybody finds finished cases and news. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-cases-test;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "siliput.demo=true",
            "siliput.demo-cases=true",
            "siliput.archive.folder=target/demo-data/archive",
            "siliput.mail.outbox=target/demo-data/outbox",
            "siliput.publishing.folder=target/demo-data/public",
            "siliput.notification.polling-enabled=false"
        })
class DemoCasesTest {

    private static final int CASES = 10;

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
    DemoCases demoCases;

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

    @Test
    void everyRoleFindsATask() {
        for (var user : List.of("agendaris", "kepala", "sekretaris", "kabid", "fungsional", "budi", "siti")) {
            assertThat(tasks.createTaskQuery().taskCandidateUser(user).count())
                    .as("tasks of %s", user)
                    .isPositive();
        }
        assertThat(tasks.createTaskQuery().list())
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
    }

    @Test
    void finishedCasesAreInTheNewsWithAPicture() {
        assertThat(register.latest(CASES))
                .extracting(CaseSummary::status)
                .filteredOn(CaseStatus.SELESAI::equals)
                .hasSize(2);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("closed")
                        .list())
                .extracting(HistoricActivityInstance::getProcessDefinitionKey)
                .containsExactly(CoverageProcess.KEY, CoverageProcess.KEY);
        assertThat(news.latest(0, CASES)).hasSize(3).allSatisfy(article -> assertThat(news.picture(article.slug(), 1))
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
        var before = register.latest(100);
        assertThat(before).hasSize(CASES);
        demoCases.tell();
        assertThat(register.latest(100)).isEqualTo(before);
    }

    @Test
    void anExampleThatFailsStopsNoStart() {
        var empty = mock(Register.class);
        when(empty.latest(1)).thenReturn(List.of());
        var full = mock(Archive.class);
        when(full.store(any(), any(), any(), any())).thenThrow(new RefusedFile("penuh"));
        var broken = new DemoCases(
                empty,
                full,
                new OnBehalf(engine.getIdentityService()),
                engine.getFormService(),
                engine.getRepositoryService(),
                tasks,
                Clock.systemUTC());
        assertThatCode(broken::tell).doesNotThrowAnyException();
        assertThat(register.latest(100)).hasSize(CASES);
    }
}
