package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener.Moved;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The open answers follow the calendar. A limit that has passed stays as it was, told or about to be, and none is
 * moved into the past: a change never makes a case late on the spot.
 */
@Component
@RequiredArgsConstructor
class RecomputeDueDates implements CalendarListener {

    private static final String DUE = "answerDue";
    private static final String WARNING = "answerWarning";

    private final CaseTimers timers;
    private final RunningCase cases;
    private final AnswerClock answerClock;
    private final ServiceClock serviceClock;
    private final Clock clock;

    @Override
    public Moved recompute(CalendarChange change, boolean dryRun) {
        var moved = new AtomicInteger();
        timers.inChunks(timers.waiting(KEY, DUE), instance -> {
            var scope = cases.execution(instance);
            var due = answerClock.due(scope);
            if (!mayFollow(scope, due)) {
                return;
            }
            var stays = due.due().equals(ANSWER_DUE_AT.from(scope));
            if (!stays) {
                moved.incrementAndGet();
            }
            if (!dryRun) {
                warnAt(scope, due.warning(), !stays);
                if (stays) {
                    serviceClock.explain(scope.getProcessBusinessKey(), ServiceClock.ANSWER, due);
                } else {
                    move(scope, due, change);
                }
            }
        });
        return new Moved(moved.get());
    }

    private boolean mayFollow(VariableScope scope, DueDate due) {
        var now = clock.instant();
        return ANSWER_DUE_AT.from(scope).isAfter(now) && due.due().isAfter(now);
    }

    /** A due date that moved is warned of anew; one that stayed only where its warning was still to come. */
    private void warnAt(DelegateExecution scope, Instant warning, boolean moved) {
        ANSWER_WARNING_AT.set(scope, warning);
        if (moved) {
            timers.renew(scope.getProcessInstanceId(), WARNING, DUE, warning);
        } else {
            timers.move(scope.getProcessInstanceId(), WARNING, warning);
        }
    }

    private void move(DelegateExecution scope, DueDate due, CalendarChange change) {
        var instance = scope.getProcessInstanceId();
        var old = ANSWER_DUE_AT.from(scope);
        ANSWER_STARTED_AT.set(scope, due.start());
        ANSWER_DUE_AT.set(scope, due.due());
        timers.move(instance, DUE, due.due());
        timers.moveTasks(instance, old, due.due());
        serviceClock.move(scope.getProcessBusinessKey(), ServiceClock.ANSWER, old, due, change);
    }
}
