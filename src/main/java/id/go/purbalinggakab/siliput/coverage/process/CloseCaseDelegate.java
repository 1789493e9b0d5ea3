package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Everything is out and the file is complete. */
@Component("closeCase")
class CloseCaseDelegate implements JavaDelegate {

    private final Register register;

    CloseCaseDelegate(Register register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.moveTo(execution.getProcessBusinessKey(), CaseStatus.SELESAI);
    }
}
