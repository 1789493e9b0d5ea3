package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The office stated the receipt of a letter wrongly: the answer's limit runs from the corrected time, also where the
 * answer has been given; the former statement and due date stay in the register.
 */
@Component
@RequiredArgsConstructor
class CorrectedReceipt {

    private final StatedTimes statedTimes;
    private final AnswerClock answerClock;
    private final ServiceClock serviceClock;
    private final CaseTimers timers;
    private final Clock clock;

    /** The case already carries the corrected time. A direct assignment has no answer clock. */
    void apply(DelegateExecution scope, String by) {
        var number = scope.getProcessBusinessKey();
        boolean changed = statedTimes.correct(scope, number, RECEIVED_AT, RECEIVED_AT_REASON);
        if (!changed || ANSWER_DUE_AT.find(scope).isEmpty()) {
            return;
        }
        var former = ANSWER_DUE_AT.from(scope);
        var due = answerClock.due(scope);
        if (!due.due().equals(former)) {
            move(scope, former, due, by);
        }
    }

    private void move(DelegateExecution scope, Instant former, DueDate due, String by) {
        var number = scope.getProcessBusinessKey();
        var instance = scope.getProcessInstanceId();
        var answeredAt = serviceClock.metAt(number, ServiceClock.ANSWER, former);
        ANSWER_STARTED_AT.set(scope, due.start());
        ANSWER_DUE_AT.set(scope, due.due());
        ANSWER_WARNING_AT.set(scope, due.warning());
        var why = "Waktu surat diterima diperbaiki. "
                + RECEIVED_AT_REASON.find(scope).orElse("");
        serviceClock.correct(number, ServiceClock.ANSWER, former, due, why, by, clock.instant());
        answeredAt.ifPresentOrElse(at -> answered(number, due.due(), at), () -> {
            timers.renew(instance, "answerWarning", "answerDue", due.warning());
            timers.move(instance, "answerDue", due.due());
            timers.moveTasks(instance, former, due.due());
        });
    }

    private void answered(String number, Instant due, Instant at) {
        if (at.isAfter(due)) {
            serviceClock.broken(number, ServiceClock.ANSWER, due, at, "Waktu surat diterima diperbaiki");
        }
        serviceClock.met(number, ServiceClock.ANSWER, due, at);
    }
}
