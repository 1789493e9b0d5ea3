package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The answer's due date: from the receipt of the letter as it now stands, or from the end of a clarification. */
@Component("computeAnswerDue")
class ComputeAnswerDueDelegate implements JavaDelegate {

    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final Clock clock;

    ComputeAnswerDueDelegate(Deadlines deadlines, ServiceClock serviceClock, Clock clock) {
        this.deadlines = deadlines;
        this.serviceClock = serviceClock;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = dueDate(execution);
        CoverageProcess.ANSWER_STARTED_AT.set(execution, due.start());
        CoverageProcess.ANSWER_DUE_AT.set(execution, due.due());
        CoverageProcess.ANSWER_WARNING_AT.set(execution, due.warning());
        serviceClock.set(execution.getProcessBusinessKey(), ServiceClock.ANSWER, due);
    }

    private DueDate dueDate(DelegateExecution execution) {
        var limit = LimitVariables.limitOf(execution, "LIPUTAN_JAWABAN");
        var eventStart = CoverageProcess.EVENT_START.from(execution);
        return CoverageProcess.ANSWER_USED_MINUTES
                .find(execution)
                .map(used ->
                        deadlines.resume(limit, Duration.ofMinutes(used), clock.instant(), Optional.of(eventStart)))
                .orElseGet(() -> deadlines.dueBefore(limit, CoverageProcess.RECEIVED_AT.from(execution), eventStart));
    }
}
