package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.engine.AsUser;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import id.go.purbalinggakab.siliput.identity.CaseSecrecy;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.process.EngineAsSystem;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class EngineCaseFileTest {

    private static final String NUMBER = "LIP-2026-00001";
    private static final Instant EVENT = Instant.parse("2026-11-03T02:00:00Z");

    private final Officers officers = mock(Officers.class);
    private ProcessEngine engine;
    private EngineCaseFile cases;
    private String taskId;

    @BeforeEach
    void start() {
        var name = UUID.randomUUID().toString();
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName(name)
                .setJdbcUrl("jdbc:h2:mem:" + name)
                .setHistory("full")
                .setAuthorizationEnabled(true)
                .buildProcessEngine();
        var asSystem = new EngineAsSystem(engine.getIdentityService());
        var asUser = new AsUser(engine.getIdentityService(), asSystem);
        cases = new EngineCaseFile(
                engine.getTaskService(),
                engine.getHistoryService(),
                new TaskDesk(
                        engine.getTaskService(),
                        engine.getHistoryService(),
                        engine.getRepositoryService(),
                        asUser,
                        asSystem),
                asUser,
                asSystem,
                officers,
                new CaseVisibility(new StaticListableBeanFactory(Map.of(
                                "secretCases",
                                new SecretCases(
                                        JdbcClient.create(engine.getProcessEngineConfiguration()
                                                .getDataSource()),
                                        officers)))
                        .getBeanProvider(CaseSecrecy.class)));
        when(officers.find(anyString())).thenReturn(Optional.empty());
        member("agendaris", "agendaris");
        var diagram = Bpmn.createExecutableProcess(CoverageProcess.KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("verifyLetter")
                .camundaCandidateGroups("agendaris")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("coverage.bpmn", diagram)
                .deploy();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        CoverageProcess.KEY,
                        NUMBER,
                        Map.of("eventTitle", "Rapat", "eventStart", Date.from(EVENT), "crew", "budi"));
        taskId = engine.getTaskService().createTaskQuery().singleResult().getId();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_task_is_only_for_those_whom_the_engine_shows_it() {
        var seen = cases.task(taskId, "agendaris").orElseThrow();
        assertThat(seen.caseNumber()).contains(NUMBER);
        assertThat(seen.variables()).containsEntry("eventStart", EVENT).containsEntry("eventTitle", "Rapat");
        assertThat(cases.task(taskId, "siti")).isEmpty();
        assertThat(cases.mayStart(CoverageProcess.KEY, "siti")).isFalse();
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void a_case_is_for_its_task_holders_its_crew_and_the_leading_roles() {
        when(officers.find("kabid")).thenReturn(Optional.of(officer("kabid", Role.KABID)));
        when(officers.find("siti")).thenReturn(Optional.of(officer("siti", Role.STAF)));
        assertThat(cases.may("agendaris", NUMBER)).isTrue();
        assertThat(cases.may("budi", NUMBER)).isTrue();
        assertThat(cases.may("kabid", NUMBER)).isTrue();
        assertThat(cases.may("siti", NUMBER)).isFalse();
        assertThat(cases.may("kabid", "LIP-2026-99999")).isFalse();
    }

    @Test
    void an_ended_case_is_still_read() {
        engine.getTaskService().complete(taskId);
        assertThat(cases.variables(NUMBER)).containsEntry("crew", "budi").containsEntry("eventStart", EVENT);
        assertThat(cases.may("budi", NUMBER)).isTrue();
    }

    private void member(String user, String group) {
        var identity = engine.getIdentityService();
        var newUser = identity.newUser(user);
        identity.saveUser(newUser);
        identity.saveGroup(identity.newGroup(group));
        identity.createMembership(user, group);
    }

    private static Officer officer(String id, Role role) {
        return new Officer(id, id, "", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(role));
    }
}
