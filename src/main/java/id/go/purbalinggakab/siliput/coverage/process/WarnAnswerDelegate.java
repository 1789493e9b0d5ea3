package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.ServiceClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Early warning of the answer's limit. */
@Component("warnAnswer")
class WarnAnswerDelegate implements JavaDelegate {

    private final DeadlineWatch watch;

    WarnAnswerDelegate(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.warn(execution, ServiceClock.ANSWER, CoverageProcess.ANSWER_DUE_AT.from(execution));
    }
}
