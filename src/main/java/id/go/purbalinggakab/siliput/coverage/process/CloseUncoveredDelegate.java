package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Declined or redirected: the answer is out, nothing is covered. */
@Component("closeUncovered")
class CloseUncoveredDelegate implements JavaDelegate {

    private final Register register;

    CloseUncoveredDelegate(Register register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var redirected = "REDIRECTED".equals(CoverageProcess.ASSESSMENT.from(execution));
        register.moveTo(execution.getProcessBusinessKey(), redirected ? CaseStatus.DIALIHKAN : CaseStatus.DITOLAK);
    }
}
