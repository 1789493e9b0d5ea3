package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant withdrew the request. */
@Component("closeWithdrawn")
class CloseWithdrawnDelegate implements JavaDelegate {

    private final Closing closing;

    CloseWithdrawnDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(
                execution,
                CaseStatus.DITARIK,
                "request-withdrawn",
                CoverageProcess.WITHDRAWAL_REASON.find(execution).orElse(""));
    }
}
