package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.OnBehalf;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads cases out of the engine; what a person may see is asked under that person's own engine authorizations. */
@Component
class EngineCaseFile implements CaseFile {

    private static final Set<Role> LEADING =
            Set.of(Role.AGENDARIS, Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL, Role.AUDITOR);

    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;
    private final OnBehalf onBehalf;
    private final Officers officers;

    EngineCaseFile(
            TaskService tasks,
            HistoryService history,
            RepositoryService repository,
            OnBehalf onBehalf,
            Officers officers) {
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
        this.onBehalf = onBehalf;
        this.officers = officers;
    }

    @Override
    public Optional<TaskView> task(String taskId, String user) {
        var visible = onBehalf.of(
                user,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()));
        return visible.map(task -> onBehalf.ofTheSystem(() -> view(task)));
    }

    @Override
    public boolean mayStart(String processKey, String user) {
        return onBehalf.of(
                user,
                () -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(processKey)
                                .latestVersion()
                                .startablePermissionCheck()
                                .count()
                        > 0);
    }

    @Override
    public boolean may(String user, String caseNumber) {
        if (onBehalf.ofTheSystem(() -> instance(caseNumber)).isEmpty()) {
            return false;
        }
        boolean leads = officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(LEADING::contains))
                .isPresent();
        return leads || isOfCrew(user, caseNumber) || seesTask(user, caseNumber);
    }

    @Override
    public Map<String, Object> variables(String caseNumber) {
        return onBehalf.ofTheSystem(() -> instance(caseNumber)
                .map(instance -> PlainValues.of(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .disableBinaryFetching()
                        .list()))
                .orElse(Map.of()));
    }

    @Override
    public Optional<String> caseOf(String processInstanceId, String user) {
        return onBehalf.ofTheSystem(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
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
        return onBehalf.of(
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

    private TaskView view(Task task) {
        var variables = PlainValues.of(tasks.getVariables(task.getId()));
        var number = Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey)
                .or(() -> Optional.ofNullable(variables.get(CoverageProcess.CASE_NUMBER.name()))
                        .map(Object::toString));
        return new TaskView(task.getId(), task.getTaskDefinitionKey(), task.getName(), number, variables);
    }
}
