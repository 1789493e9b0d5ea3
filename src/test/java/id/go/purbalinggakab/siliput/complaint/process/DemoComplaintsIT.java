package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A first start of the demonstration brings work to each desk of the complaint procedure, told once. */
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
class DemoComplaintsIT {

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    DemoComplaints demoComplaints;

    @ParameterizedTest
    @ValueSource(strings = {"pejabat", "tim", "tim2", "sekretaris", "kepala"})
    void everyDeskFindsATask(String user) {
        assertThat(complaintTasks(user)).as("tasks of %s", user).isNotEmpty();
    }

    @Test
    void everyStepOfAnOfficialWaitsSomewhere() {
        assertThat(tasks.createTaskQuery().processDefinitionKey("complaint").list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder(
                        "classifyComplaint",
                        "handleMinor",
                        "deliverNormativeAnswer",
                        "approveNonSupervisoryAnswer",
                        "appointExaminers",
                        "sendInterimAnswer",
                        "investigate",
                        "thankSender");
    }

    @Test
    void oneIsClosedAndASecondStartAddsNone() {
        assertThat(closed()).isEqualTo(1);
        demoComplaints.tell();
        assertThat(closed()).isEqualTo(1);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("complaint")
                        .count())
                .isEqualTo(7);
    }

    private long closed() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("complaint")
                .finished()
                .count();
    }

    private List<Task> complaintTasks(String user) {
        return tasks.createTaskQuery()
                .processDefinitionKey("complaint")
                .taskCandidateUser(user)
                .list();
    }
}
