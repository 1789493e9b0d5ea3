package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.engine.Actor;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sends the crew straight to the event; the letter follows later and publication does not wait for it. */
@Component("startDirectCoverage")
@RequiredArgsConstructor
class StartDirectCoverageDelegate implements JavaDelegate {

    @Lazy
    private final RuntimeService runtime;

    private final Actor actor;
    private final java.time.Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var variables = CaseVariables.of(
                execution,
                "eventTitle",
                "eventPlace",
                "eventDistrict",
                "outsideReason",
                "eventStart",
                "eventEnd",
                "crew",
                "clashReason",
                "orderedBy",
                "direction",
                "contactName",
                "contactPhone",
                "contactEmail");
        variables.putAll(Map.of(
                "subject", execution.getVariable("assignmentSubject"),
                "senderInstitution", "Penugasan langsung",
                "receivedAt", java.util.Date.from(clock.instant()),
                "startedBy", actor.current()));
        var started = runtime.createMessageCorrelation(ASSIGNED)
                .setVariables(variables)
                .correlateStartMessage();
        var number = started.getBusinessKey();
        STARTED_BY.set(execution, actor.current());
        SUBJECT.set(execution, String.valueOf(variables.get("subject")));
        CASE_NUMBER.set(execution, number);
        execution.setProcessBusinessKey(number);
    }
}
