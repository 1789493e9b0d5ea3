package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the answer's clock, or stops it while the applicant clarifies and keeps what was used of it. */
@Component("recordAnswer")
class RecordAnswerDelegate implements JavaDelegate {

    private final DeadlineWatch watch;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordAnswerDelegate(DeadlineWatch watch, Deadlines deadlines, Clock clock) {
        this.watch = watch;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.rendered(execution, ServiceClock.ANSWER, CoverageProcess.ANSWER_DUE_AT.from(execution));
        var returned = "RETURNED".equals(CoverageProcess.LETTER_DECISION.from(execution));
        if (!returned && "CLARIFICATION".equals(CoverageProcess.ASSESSMENT.from(execution))) {
            var used = deadlines.officeTimeBetween(CoverageProcess.ANSWER_STARTED_AT.from(execution), clock.instant());
            int before = CoverageProcess.ANSWER_USED_MINUTES.find(execution).orElse(0);
            CoverageProcess.ANSWER_USED_MINUTES.set(execution, before + (int) used.toMinutes());
        }
    }
}
