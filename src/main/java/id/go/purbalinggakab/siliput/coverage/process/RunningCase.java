package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageCase;
import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reaches a running coverage case by its number, for the companion processes. */
@Component
@RequiredArgsConstructor
class RunningCase {

    @Lazy
    private final RuntimeService runtime;

    @Lazy
    private final TaskService tasks;

    private final TaskRights rights;

    Optional<String> instanceOf(String caseNumber) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(CoverageProcess.KEY)
                        .processInstanceBusinessKey(caseNumber)
                        .singleResult())
                .map(instance -> instance.getProcessInstanceId());
    }

    CoverageCase describe(String instanceId, String caseNumber) {
        return CaseVariables.caseOf(caseNumber, execution(instanceId));
    }

    LetterEntry letter(String instanceId) {
        return CaseVariables.letterOf(execution(instanceId));
    }

    /** The step of the answer at which the case stands, to resume there. */
    String answerStep(String instanceId) {
        return openTasks(instanceId).stream()
                .map(Task::getTaskDefinitionKey)
                .filter(List.of("giveDisposition", "assessRequest")::contains)
                .findFirst()
                .orElse("verifyLetter");
    }

    /** Inside the engine's transaction a process instance is its own variable scope. */
    DelegateExecution execution(String instanceId) {
        return (DelegateExecution) runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
    }

    void set(String instanceId, Map<String, Object> variables) {
        runtime.setVariables(instanceId, variables);
        var execution = execution(instanceId);
        CaseVariables.dropPastEnd(execution);
        if (!CaseVariables.isSecret(execution)) {
            var letter = CaseVariables.letterOf(execution);
            openTasks(instanceId).forEach(task -> TaskCards.write(letter, (DelegateTask) task));
        }
    }

    List<Task> openTasks(String instanceId) {
        return tasks.createTaskQuery().processInstanceId(instanceId).list();
    }

    boolean awaits(String instanceId, String message) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(instanceId)
                        .eventType("message")
                        .eventName(message)
                        .count()
                > 0;
    }

    void tell(String instanceId, String message, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(instanceId)
                .setVariables(variables)
                .correlate();
    }

    /** After a change of the crew: every open task is with those of now. */
    void settleTasks(String instanceId, List<String> left) {
        openTasks(instanceId).forEach(rights::settle);
        rights.leave(instanceId, left);
    }
}
