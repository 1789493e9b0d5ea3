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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Open complaints follow the calendar, unclassified ones and the time for reopening too; a limit that has passed stays
 * as it was. The interim answer and the patience for a completion are counted in calendar days and stay.
 */
@Component
class FollowCalendar implements CalendarListener {

    private static final String COMPLETION = "completionDue";

    /** Always in this order, so that two changes at once never wait for each other crosswise. */
    private static final List<Scope> SCOPES = List.of(
            new Scope("unclassifiedDue", Optional.of("unclassifiedWarning"), ComplaintClock.UNCLASSIFIED),
            new Scope(COMPLETION, Optional.empty(), ComplaintClock.UNCLASSIFIED),
            new Scope("minorDue", Optional.of("minorWarning"), ComplaintClass.RINGAN.name()),
            new Scope("normativeDue", Optional.of("normativeWarning"), ComplaintClass.NORMATIF.name()),
            new Scope(
                    "nonSupervisoryDue",
                    Optional.of("nonSupervisoryWarning"),
                    ComplaintClass.TIDAK_BERKADAR_PENGAWASAN.name()),
            new Scope("supervisoryDue", Optional.of("supervisoryWarning"), ComplaintClass.BERKADAR_PENGAWASAN.name()));

    private final CaseTimers timers;
    private final RunningComplaint running;
    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final Reopening reopening;
    private final Clock clock;

    FollowCalendar(
            CaseTimers timers,
            RunningComplaint running,
            Deadlines deadlines,
            ServiceClock serviceClock,
            Reopening reopening,
            Clock clock) {
        this.timers = timers;
        this.running = running;
        this.deadlines = deadlines;
        this.serviceClock = serviceClock;
        this.reopening = reopening;
        this.clock = clock;
    }

    /** What carries a due date: its timers and the kind under which the register keeps it. */
    private record Scope(String dueTimer, Optional<String> warningTimer, String kind) {}

    @Override
    public Moved recompute(CalendarChange change, boolean dryRun) {
        var moved = new AtomicInteger();
        SCOPES.forEach(scope -> each(scope.dueTimer(), moved, found -> follows(found, scope, change, dryRun)));
        each(Reopening.TIMER, moved, found -> reopening.follows(found, change, dryRun));
        return new Moved(moved.get());
    }

    private void each(String timer, AtomicInteger moved, Predicate<ExecutionEntity> follows) {
        timers.inChunks(timers.waiting(ComplaintProcess.KEY, timer), instance -> {
            if (follows.test(running.scope(instance))) {
                moved.incrementAndGet();
            }
        });
    }

    private boolean follows(ExecutionEntity found, Scope scope, CalendarChange change, boolean dryRun) {
        var limit = LimitVariables.limitOf(found, ComplaintProcess.LIMIT_CLASS.from(found));
        var due = deadlines.due(limit, ComplaintProcess.CLOCK_FROM.from(found));
        var old = ComplaintProcess.DUE_AT.from(found);
        var now = clock.instant();
        if (!old.isAfter(now) || !due.due().isAfter(now) || due.due().equals(old)) {
            return false;
        }
        if (!dryRun) {
            move(found, scope, old, due, change);
        }
        return true;
    }

    private void move(ExecutionEntity found, Scope scope, Instant old, DueDate due, CalendarChange change) {
        var instance = found.getProcessInstanceId();
        ComplaintProcess.DUE_AT.set(found, due.due());
        ComplaintProcess.WARNING_AT.set(found, due.warning());
        timers.move(instance, scope.dueTimer(), due.due());
        scope.warningTimer().ifPresent(timer -> timers.move(instance, timer, due.warning()));
        timers.moveTasks(instance, old, due.due());
        serviceClock.move(found.getBusinessKey(), scope.kind(), old, due, change);
        if (scope.dueTimer().equals(COMPLETION)) {
            runsOn(found.getBusinessKey(), scope.kind(), old, due);
        }
    }

    /** Classified in time, yet not answered: the date that runs while a completion is awaited needs its own row. */
    private void runsOn(String number, String kind, Instant old, DueDate due) {
        serviceClock.of(number).stream()
                .filter(row -> row.kind().equals(kind) && row.due().equals(old))
                .flatMap(row -> row.metAt().stream())
                .findFirst()
                .ifPresent(classifiedAt -> {
                    serviceClock.set(number, kind, due);
                    serviceClock.met(number, kind, due.due(), classifiedAt);
                });
    }
}
