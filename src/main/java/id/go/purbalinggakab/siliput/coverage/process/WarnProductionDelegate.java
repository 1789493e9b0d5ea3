package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.ServiceClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Early warning of the production's limit. */
@Component("warnProduction")
class WarnProductionDelegate implements JavaDelegate {

    private final DeadlineWatch watch;

    WarnProductionDelegate(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.warn(execution, ServiceClock.PRODUCTION, CoverageProcess.PRODUCTION_DUE_AT.from(execution));
    }
}
