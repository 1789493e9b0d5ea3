package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A direct assignment is counted apart; the letter's agenda number comes with the letter, no answer clock runs. */
@Component("registerAssignment")
class RegisterAssignmentDelegate implements JavaDelegate {

    private final Register register;

    RegisterAssignmentDelegate(Register register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = register.open("PNL", execution.getProcessInstanceId(), CaseVariables.letterOf(execution));
        execution.setProcessBusinessKey(opened.number());
        CoverageProcess.DIRECT.set(execution, true);
        CoverageProcess.LETTER_MISSING.set(execution, true);
    }
}
