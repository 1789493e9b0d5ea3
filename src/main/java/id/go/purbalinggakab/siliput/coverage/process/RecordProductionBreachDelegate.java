package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.ServiceClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The production's limit has passed. */
@Component("recordProductionBreach")
class RecordProductionBreachDelegate implements JavaDelegate {

    private final DeadlineWatch watch;

    RecordProductionBreachDelegate(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.breach(execution, ServiceClock.PRODUCTION, CoverageProcess.PRODUCTION_DUE_AT.from(execution));
    }
}
