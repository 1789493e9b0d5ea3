package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintChange;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
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

    private final ComplaintCases cases;
    private final Register register;

    Optional<String> instanceOf(String number) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ComplaintProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .singleResult())
                .map(ProcessInstance::getProcessInstanceId);
    }

    /** To be changed in this way; where that is not possible, an officer reads what to do instead. */
    String instanceOf(String number, ComplaintChange change) {
        return instanceOf(number).orElseThrow(() -> new RefusedStep("caseNumber", notRunning(number, change)));
    }

    private String notRunning(String number, ComplaintChange change) {
        var found = cases.find(number);
        if (found.isEmpty()) {
            return "Aduan %s tidak ditemukan. Periksa nomornya.".formatted(number);
        }
        var until = found.flatMap(ComplaintCase::reopenUntil);
        return change == ComplaintChange.REOPENED && until.isPresent()
                ? "Masa keberatan aduan %s berakhir pada %s. Catat sebagai aduan baru."
                        .formatted(number, IndonesianTime.dateTime(until.get()))
                : "Aduan %s sudah ditutup (%s). Hanya aduan yang masih berjalan dapat diubah."
                        .formatted(
                                number,
                                register.find(number)
                                        .map(CaseSummary::status)
                                        .map(status -> status.label())
                                        .orElse(""));
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
