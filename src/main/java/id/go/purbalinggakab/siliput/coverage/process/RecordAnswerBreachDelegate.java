package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.ServiceClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The answer's limit has passed. */
@Component("recordAnswerBreach")
class RecordAnswerBreachDelegate implements JavaDelegate {

    private final DeadlineWatch watch;

    RecordAnswerBreachDelegate(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.breach(execution, ServiceClock.ANSWER, CoverageProcess.ANSWER_DUE_AT.from(execution));
    }
}
