package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.coverage.Drafts;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft ends with the form it became, not with a browser that may be closed by then: nothing is entered twice. */
@WebTest
class SentDraftTest {

    private static final String USER = "pejabat";
    private static final String START = "start-complaint";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Drafts drafts;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Clock clock;

    @BeforeEach
    void atTheDesk() {
        engine.getIdentityService().setAuthentication(USER, List.of(Role.PEJABAT_PENGADUAN.group()));
    }

    @AfterEach
    void leave() {
        engine.getIdentityService().clearAuthentication();
        drafts.drop(START, USER);
        drafts.drop(START, "tim");
    }

    @Test
    void aStartTakesTheOwnDraftWithItOnceItIsAccepted() {
        keep(START);
        assertThatThrownBy(() -> start(UUID.randomUUID())).hasMessageContaining("tidak ditemukan atau sudah dicatat");
        assertThat(drafts.find(START, USER)).isPresent();

        start(intakes.keep(Intake.anonymous("Lampu jalan mati."), USER));
        assertThat(drafts.find(START, USER)).isEmpty();
        assertThat(drafts.find(START, "tim")).isPresent();
    }

    @Test
    void aTaskTakesTheOwnDraftWithItOnceItIsAccepted() {
        var instance = start(intakes.keep(Intake.anonymous("Papan nama jatuh."), USER));
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("classifyComplaint")
                .singleResult()
                .getId();
        keep("task-" + task);
        assertThatThrownBy(() -> complete(task, Map.of("classification", "LAINNYA")))
                .hasMessageContaining("pilihannya hanya");
        assertThat(drafts.find("task-" + task, USER)).isPresent();

        var reason =
                papers.write("classificationReason", "Sesuai isinya.", USER).toString();
        complete(
                task,
                Map.of("classification", "CLASSIFIED", "complaintClass", "NORMATIF", "classificationReason", reason));
        assertThat(drafts.find("task-" + task, USER)).isEmpty();
        assertThat(drafts.find("task-" + task, "tim")).isPresent();
    }

    private void keep(String key) {
        drafts.keep(key, USER, "{\"text\":\"x\"}", clock.instant());
        drafts.keep(key, "tim", "{\"text\":\"y\"}", clock.instant());
    }

    private void complete(String task, Map<String, Object> variables) {
        engine.getFormService().submitTaskForm(task, new HashMap<>(variables));
    }

    private String start(UUID intake) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaint")
                .latestVersion()
                .singleResult();
        return engine.getFormService()
                .submitStartForm(
                        definition.getId(),
                        Map.of(
                                "receivedAt",
                                Date.from(clock.instant()),
                                "receivedVia",
                                "TELEPON",
                                "complaintKind",
                                "PENGADUAN",
                                "intake",
                                intake.toString()))
                .getId();
    }
}
