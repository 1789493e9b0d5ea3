package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener.Moved;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Open complaints follow the calendar, unclassified ones and the time for reopening too; a limit that has passed stays
 * as it was. The interim answer and the patience for a completion are counted in calendar days and stay.
 */
@Component
@RequiredArgsConstructor
class FollowCalendar implements CalendarListener {

    /** Always in this order, so that two changes at once never wait for each other crosswise. */
    private static final List<Scope> SCOPES = List.of(
            Scope.of("unclassified"),
            new Scope("completionDue", Optional.empty()),
            Scope.of("minor"),
            Scope.of("normative"),
            Scope.of("nonSupervisory"),
            Scope.of("supervisory"));

    private final CaseTimers timers;
    private final RunningComplaint running;
    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final Reopening reopening;
    private final ComplaintClock complaintClock;
    private final Clock clock;

    /** What carries a due date. */
    private record Scope(String dueTimer, Optional<String> warningTimer) {

        static Scope of(String name) {
            return new Scope(name + "Due", Optional.of(name + "Warning"));
        }
    }

    @Override
    public Moved recompute(CalendarChange change, boolean dryRun) {
        var moved = new AtomicInteger();
        SCOPES.forEach(scope -> each(scope.dueTimer(), moved, found -> follows(found, scope, change, dryRun)));
        each(Reopening.TIMER, moved, found -> reopening.follows(found, change, dryRun));
        return new Moved(moved.get());
    }

    private void each(String timer, AtomicInteger moved, Predicate<DelegateExecution> follows) {
        timers.inChunks(timers.waiting(KEY, timer), instance -> {
            if (follows.test(running.scope(instance))) {
                moved.incrementAndGet();
            }
        });
    }

    private boolean follows(DelegateExecution found, Scope scope, CalendarChange change, boolean dryRun) {
        var number = found.getProcessBusinessKey();
        var kind = ComplaintClock.kindOf(found);
        var limit = LimitVariables.limitOf(found, LIMIT_CLASS.from(found));
        var due = deadlines.due(limit, CLOCK_FROM.from(found));
        var old = DUE_AT.from(found);
        var now = clock.instant();
        if (!old.isAfter(now)
                || !due.due().isAfter(now)
                || complaintClock.stopsTheClock(found)
                || serviceClock.isJudged(number, kind, old)) {
            return false;
        }
        if (!dryRun) {
            warn(found, scope, due);
        }
        if (due.due().equals(old)) {
            if (!dryRun) {
                serviceClock.explain(number, kind, due);
            }
            return false;
        }
        if (!dryRun) {
            move(found, scope, old, due);
            serviceClock.move(number, kind, old, due, change);
        }
        return true;
    }

    /** A due date that moved is warned of anew; one that stayed only where its warning was still to come. */
    private void warn(DelegateExecution found, Scope scope, DueDate due) {
        var instance = found.getProcessInstanceId();
        var moved = !due.due().equals(DUE_AT.from(found));
        if (moved || !due.warning().equals(WARNING_AT.from(found))) {
            WARNING_AT.set(found, due.warning());
            scope.warningTimer().ifPresent(timer -> {
                if (moved) {
                    timers.renew(instance, timer, scope.dueTimer(), due.warning());
                } else {
                    timers.move(instance, timer, due.warning());
                }
            });
        }
    }

    private void move(DelegateExecution found, Scope scope, Instant old, DueDate due) {
        var instance = found.getProcessInstanceId();
        DUE_AT.set(found, due.due());
        timers.move(instance, scope.dueTimer(), due.due());
        timers.moveTasks(instance, old, due.due());
    }
}
