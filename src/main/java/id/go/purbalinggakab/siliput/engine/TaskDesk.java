package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks and start forms as pages read them; what a person may see is asked under that person's own rights. */
@Component
@RequiredArgsConstructor
public class TaskDesk {

    private static final String COMPANION_CASE = "caseNumber";

    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;
    private final AsUser asUser;
    private final AsSystem asSystem;

    /**
     * One task with the variables that it sees.
     *
     * @param key the element id in the diagram
     * @param caseNumber empty where the case has no number yet
     */
    public record TaskView(
            String id, String key, String name, Optional<String> caseNumber, Map<String, Object> variables) {}

    /** A running task; empty where it does not exist or this person may not see it. */
    public Optional<TaskView> task(String taskId, String user) {
        var visible = asUser.of(
                user,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()));
        return visible.map(task -> asSystem.ask(() -> view(task)));
    }

    /** Whether this person may start the process. */
    public boolean mayStart(String processKey, String user) {
        return asUser.of(
                user,
                () -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(processKey)
                                .latestVersion()
                                .startablePermissionCheck()
                                .count()
                        > 0);
    }

    private TaskView view(Task task) {
        var variables = PlainVariables.of(tasks.getVariables(task.getId()));
        var number = Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey)
                .or(() -> Optional.ofNullable(variables.get(COMPANION_CASE)).map(Object::toString));
        return new TaskView(task.getId(), task.getTaskDefinitionKey(), task.getName(), number, variables);
    }
}
