package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.AsUser;
import id.go.purbalinggakab.siliput.engine.PlainVariables;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Reads cases out of the engine; what a person may see is asked under that person's own engine authorizations. */
@Component
@RequiredArgsConstructor
class EngineCaseFile implements CaseFile {

    private static final Set<Role> LEADING =
            Set.of(Role.AGENDARIS, Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL, Role.AUDITOR);

    private final TaskService tasks;
    private final HistoryService history;
    private final TaskDesk desk;
    private final AsUser asUser;
    private final AsSystem asSystem;
    private final Officers officers;
    private final CaseVisibility visibility;

    @Override
    public Optional<TaskView> task(String taskId, String user) {
        return desk.task(taskId, user);
    }

    @Override
    public boolean mayStart(String processKey, String user) {
        return desk.mayStart(processKey, user);
    }

    @Override
    public boolean may(String user, String caseNumber) {
        var instance = asSystem.ask(() -> instance(caseNumber));
        if (instance.filter(found -> !visibility.isInstanceClosedTo(user, found.getId()))
                .isEmpty()) {
            return false;
        }
        boolean leads = officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(LEADING::contains))
                .isPresent();
        return leads || isOfCrew(user, caseNumber) || seesTask(user, caseNumber);
    }

    @Override
    public boolean isClosedTo(String user, String caseNumber) {
        return asSystem.ask(() -> instance(caseNumber))
                .filter(found -> visibility.isInstanceClosedTo(user, found.getId()))
                .isPresent();
    }

    @Override
    public Map<String, Object> variables(String caseNumber) {
        return asSystem.ask(() -> instance(caseNumber)
                .map(instance -> PlainVariables.of(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .disableBinaryFetching()
                        .list()))
                .orElse(Map.of()));
    }

    @Override
    public Optional<String> caseOf(String processInstanceId, String user) {
        return asSystem.ask(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult()))
                .flatMap(instance -> Optional.ofNullable(instance.getBusinessKey()))
                .filter(number -> may(user, number));
    }

    private boolean isOfCrew(String user, String caseNumber) {
        var crew = String.valueOf(variables(caseNumber).getOrDefault(CoverageProcess.CREW.name(), ""));
        return Crew.parse(crew).userIds().contains(user);
    }

    private boolean seesTask(String user, String caseNumber) {
        return asUser.of(
                user,
                () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .count()
                        > 0);
    }

    private Optional<HistoricProcessInstance> instance(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CoverageProcess.KEY)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .findFirst();
    }
}
