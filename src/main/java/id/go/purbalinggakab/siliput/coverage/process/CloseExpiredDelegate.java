package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 14 days of silence after a returned letter close the case. */
@Component("closeExpired")
class CloseExpiredDelegate implements JavaDelegate {

    private final Closing closing;

    CloseExpiredDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(execution, CaseStatus.KEDALUWARSA, "request-expired", "");
    }
}
