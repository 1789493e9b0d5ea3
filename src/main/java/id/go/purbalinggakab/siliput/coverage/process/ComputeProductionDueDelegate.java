package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The production's clock starts with the later of the event's actual end and the complete material. */
@Component("computeProductionDue")
class ComputeProductionDueDelegate implements JavaDelegate {

    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final Register register;
    private final Clock clock;

    ComputeProductionDueDelegate(Deadlines deadlines, ServiceClock serviceClock, Register register, Clock clock) {
        this.deadlines = deadlines;
        this.serviceClock = serviceClock;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var due = deadlines.due(LimitVariables.limitOf(execution, "LIPUTAN_PRODUKSI"), start(execution));
        CoverageProcess.PRODUCTION_DUE_AT.set(execution, due.due());
        CoverageProcess.PRODUCTION_WARNING_AT.set(execution, due.warning());
        serviceClock.set(number, ServiceClock.PRODUCTION, due);
        register.moveTo(number, CaseStatus.RILIS_DITULIS);
    }

    private Instant start(DelegateExecution execution) {
        var end = CoverageProcess.ACTUAL_END.find(execution).orElseGet(clock::instant);
        return CoverageProcess.MATERIAL_AT.find(execution).filter(end::isBefore).orElse(end);
    }
}
