package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.ServiceClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Website, mail and the first network are out: the production's clock ends. */
@Component("recordProduction")
class RecordProductionDelegate implements JavaDelegate {

    private final DeadlineWatch watch;

    RecordProductionDelegate(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.rendered(execution, ServiceClock.PRODUCTION, CoverageProcess.PRODUCTION_DUE_AT.from(execution));
    }
}
