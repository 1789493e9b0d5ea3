package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.deadlines.Limit;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The complainant may come back within ten working days after the answer; no limit of ours, but a calendar's date. */
@Component
@RequiredArgsConstructor
class Reopening {

    static final String TIMER = "reopenPeriodEnds";

    private static final Limit PERIOD =
            new Limit("PEMBUKAAN_KEMBALI", 10, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);

    private final Deadlines deadlines;
    private final ComplaintCases cases;
    private final CaseTimers timers;
    private final Register register;
    private final Clock clock;

    Instant until(Instant answeredAt) {
        return deadlines.due(PERIOD, answeredAt).due();
    }

    /** @return whether the end of the time moves; nobody loses on the spot the right to come back */
    boolean follows(DelegateExecution found, CalendarChange change, boolean dryRun) {
        var answered = cases.find(found.getProcessBusinessKey()).flatMap(ComplaintCase::answeredAt);
        if (answered.isEmpty()) {
            return false;
        }
        var until = until(answered.get());
        var old = REOPEN_UNTIL.from(found);
        var now = clock.instant();
        if (!old.isAfter(now) || !until.isAfter(now) || until.equals(old)) {
            return false;
        }
        if (!dryRun) {
            cases.answered(found.getProcessBusinessKey(), answered.get(), until);
            move(found, old, until, change);
        }
        return true;
    }

    /** The answer reached the complainant only now. */
    void runsFrom(DelegateExecution found, Instant delivered) {
        var until = until(delivered);
        if (until.isAfter(REOPEN_UNTIL.from(found))) {
            cases.find(found.getProcessBusinessKey())
                    .flatMap(ComplaintCase::answeredAt)
                    .ifPresent(answered -> cases.answered(found.getProcessBusinessKey(), answered, until));
            REOPEN_UNTIL.set(found, until);
            timers.move(found.getProcessInstanceId(), TIMER, until);
        }
    }

    private void move(DelegateExecution found, Instant old, Instant until, CalendarChange change) {
        REOPEN_UNTIL.set(found, until);
        timers.move(found.getProcessInstanceId(), TIMER, until);
        register.note(
                found.getProcessBusinessKey(),
                "KALENDER",
                "Batas membuka kembali aduan digeser dari %s menjadi %s. %s"
                        .formatted(IndonesianTime.dateTime(old), IndonesianTime.dateTime(until), change.cause()),
                change.by(),
                change.at());
    }
}
