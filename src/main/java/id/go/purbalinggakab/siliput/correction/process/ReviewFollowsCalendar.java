package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.correction.process.CorrectionProcess.*;

import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener.Moved;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The working day within which a take-down is reviewed follows the calendar; a day that has passed stays passed, and
 * none is moved into the past.
 */
@Component
@RequiredArgsConstructor
class ReviewFollowsCalendar implements CalendarListener {

    private static final String PROCESS = "takeDown";
    private static final String OVERDUE = "reviewOverdue";

    private final CaseTimers timers;

    @Lazy
    private final RuntimeService runtime;

    private final Deadlines deadlines;
    private final Register register;
    private final Clock clock;

    @Override
    public Moved recompute(CalendarChange change, boolean dryRun) {
        var moved = new AtomicInteger();
        timers.inChunks(timers.waiting(PROCESS, OVERDUE), instance -> {
            var scope = execution(instance);
            var old = REVIEW_DUE_AT.from(scope);
            var due = deadlines
                    .due(TakeDownSteps.REVIEW, TAKEN_DOWN_AT.from(scope))
                    .due();
            var now = clock.instant();
            if (old.isAfter(now) && due.isAfter(now) && !due.equals(old)) {
                moved.incrementAndGet();
                if (!dryRun) {
                    move(scope, old, due, change);
                }
            }
        });
        return new Moved(moved.get());
    }

    private DelegateExecution execution(String instance) {
        return (DelegateExecution)
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
    }

    private void move(DelegateExecution scope, Instant old, Instant due, CalendarChange change) {
        var instance = scope.getProcessInstanceId();
        REVIEW_DUE_AT.set(scope, due);
        timers.move(instance, OVERDUE, due);
        timers.moveTasks(instance, old, due);
        register.note(
                scope.getProcessBusinessKey(),
                "TENGGAT",
                "Tenggat peninjauan digeser dari %s menjadi %s. %s"
                        .formatted(IndonesianTime.dateTime(old), IndonesianTime.dateTime(due), change.cause()),
                change.by(),
                change.at());
    }
}
