package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The production begins: its clock and the case's station. */
@Component("computeProductionDue")
class ComputeProductionDueDelegate implements JavaDelegate {

    private final ProductionClock production;
    private final Register register;

    ComputeProductionDueDelegate(ProductionClock production, Register register) {
        this.production = production;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        production.start(execution);
        register.moveTo(execution.getProcessBusinessKey(), CaseStatus.RILIS_DITULIS);
    }
}
