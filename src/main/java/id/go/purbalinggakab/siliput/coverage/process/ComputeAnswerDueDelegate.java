package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The answer's due date: from the receipt of the letter as it now stands, or from the end of a clarification. */
@Component("computeAnswerDue")
class ComputeAnswerDueDelegate implements JavaDelegate {

    private final AnswerClock answerClock;
    private final ServiceClock serviceClock;
    private final Clock clock;

    ComputeAnswerDueDelegate(AnswerClock answerClock, ServiceClock serviceClock, Clock clock) {
        this.answerClock = answerClock;
        this.serviceClock = serviceClock;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (CoverageProcess.ANSWER_USED_MINUTES.find(execution).isPresent()) {
            CoverageProcess.ANSWER_RESUMED_AT.set(execution, resumedAt(execution));
        }
        var due = answerClock.due(execution);
        CoverageProcess.ANSWER_STARTED_AT.set(execution, due.start());
        CoverageProcess.ANSWER_DUE_AT.set(execution, due.due());
        CoverageProcess.ANSWER_WARNING_AT.set(execution, due.warning());
        serviceClock.set(execution.getProcessBusinessKey(), ServiceClock.ANSWER, due);
    }

    /** When the clarification came, as stated, like the receipt of a letter. */
    private Instant resumedAt(DelegateExecution execution) {
        return CoverageProcess.CLARIFIED_AT.find(execution).orElseGet(clock::instant);
    }
}
