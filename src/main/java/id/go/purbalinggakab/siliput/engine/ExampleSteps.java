package id.go.purbalinggakab.siliput.engine;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Example cases are told by their people, each with that person's own rights. */
@Component
@ConditionalOnProperty({"siliput.demo", "siliput.demo-cases"})
@RequiredArgsConstructor
public class ExampleSteps {

    private static final int TRIES = 20;

    private final AsUser asUser;
    private final FormService forms;
    private final RepositoryService repository;
    private final TaskService tasks;

    /** @return the started instance */
    public String start(String user, String process, Map<String, Object> variables) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return asUser.of(
                user, () -> forms.submitStartForm(definition.getId(), variables).getProcessInstanceId());
    }

    /** A leg may run beside a completed task; whoever comes second at the join tries again. */
    public void complete(String user, String instance, String step, Map<String, Object> variables) {
        for (int attempt = 1; ; attempt++) {
            try {
                var task = tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(step)
                        .singleResult();
                asUser.of(user, () -> {
                    tasks.complete(task.getId(), variables);
                    return null;
                });
                return;
            } catch (OptimisticLockingException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
