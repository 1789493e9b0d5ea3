package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The event was cancelled; the production's clock never starts. */
@Component("closeCancelled")
class CloseCancelledDelegate implements JavaDelegate {

    private final Closing closing;

    CloseCancelledDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(
                execution,
                CaseStatus.DIBATALKAN,
                "event-cancelled",
                CoverageProcess.OUTCOME_REMARK.find(execution).orElse(""));
    }
}
