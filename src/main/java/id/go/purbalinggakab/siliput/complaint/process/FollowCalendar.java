package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.deadlines.Moved;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Open complaints follow the calendar, unclassified ones too; a limit that has passed stays as it was. */
@Component
class FollowCalendar implements CalendarListener {

    /** Due timer, warning timer and kind of deadline of each scope that carries one. */
    private static final Map<String, Scope> SCOPES = Map.of(
            "unclassifiedDue", new Scope("unclassifiedWarning", ComplaintClock.UNCLASSIFIED),
            "completionDue", new Scope("", ComplaintClock.UNCLASSIFIED),
            "minorDue", new Scope("minorWarning", ComplaintClass.RINGAN.name()),
            "normativeDue", new Scope("normativeWarning", ComplaintClass.NORMATIF.name()),
            "nonSupervisoryDue", new Scope("nonSupervisoryWarning", ComplaintClass.TIDAK_BERKADAR_PENGAWASAN.name()),
            "supervisoryDue", new Scope("supervisoryWarning", ComplaintClass.BERKADAR_PENGAWASAN.name()));

    private final CaseTimers timers;
    private final RunningComplaint running;
    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final Clock clock;

    FollowCalendar(
            CaseTimers timers, RunningComplaint running, Deadlines deadlines, ServiceClock serviceClock, Clock clock) {
        this.timers = timers;
        this.running = running;
        this.deadlines = deadlines;
        this.serviceClock = serviceClock;
        this.clock = clock;
    }

    private record Scope(String warningTimer, String kind) {}

    @Override
    public Moved recompute(CalendarChange change, boolean dryRun) {
        var moved = new AtomicInteger();
        SCOPES.forEach(
                (dueTimer, scope) -> timers.inChunks(timers.waiting(ComplaintProcess.KEY, dueTimer), instance -> {
                    var found = running.scope(instance);
                    if (follows(found, dueTimer, scope, change, dryRun)) {
                        moved.incrementAndGet();
                    }
                }));
        return new Moved(moved.get());
    }

    private boolean follows(
            ExecutionEntity found, String dueTimer, Scope scope, CalendarChange change, boolean dryRun) {
        var limit = LimitVariables.limitOf(found, ComplaintProcess.LIMIT_CLASS.from(found));
        var due = deadlines.due(limit, ComplaintProcess.CLOCK_FROM.from(found));
        var old = ComplaintProcess.DUE_AT.from(found);
        var now = clock.instant();
        if (!old.isAfter(now) || !due.due().isAfter(now) || due.due().equals(old)) {
            return false;
        }
        if (!dryRun) {
            move(found, dueTimer, scope, due, change);
        }
        return true;
    }

    private void move(ExecutionEntity found, String dueTimer, Scope scope, DueDate due, CalendarChange change) {
        var instance = found.getProcessInstanceId();
        var old = ComplaintProcess.DUE_AT.from(found);
        ComplaintProcess.DUE_AT.set(found, due.due());
        ComplaintProcess.WARNING_AT.set(found, due.warning());
        timers.move(instance, dueTimer, due.due());
        if (!scope.warningTimer().isEmpty()) {
            timers.move(instance, scope.warningTimer(), due.warning());
        }
        timers.moveTasks(instance, old, due.due());
        serviceClock.move(found.getBusinessKey(), scope.kind(), old, due, change);
    }
}
