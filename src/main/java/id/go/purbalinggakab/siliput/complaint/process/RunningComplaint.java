package id.go.purbalinggakab.siliput.complaint.process;

import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reaches a running complaint by its number, inside the engine's transaction. */
@Component
@RequiredArgsConstructor
class RunningComplaint {

    @Lazy
    private final RuntimeService runtime;

    Optional<String> instanceOf(String number) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ComplaintProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .singleResult())
                .map(ProcessInstance::getProcessInstanceId);
    }

    /** Inside the engine's transaction a process instance is its own variable scope. */
    DelegateExecution scope(String instanceId) {
        return (DelegateExecution) runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
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

    String start(Map<String, Object> variables) {
        return runtime.createMessageCorrelation(ComplaintProcess.RECEIVED)
                .setVariables(variables)
                .correlateStartMessage()
                .getProcessInstanceId();
    }

    Optional<String> numberOf(String instanceId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey);
    }
}
