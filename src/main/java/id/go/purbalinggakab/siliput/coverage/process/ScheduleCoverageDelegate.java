package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the crew for the event as it now stands and invites them. */
@Component("scheduleCoverage")
class ScheduleCoverageDelegate implements JavaDelegate {

    private final Bookings bookings;
    private final CoverageNotices notices;
    private final Register register;

    ScheduleCoverageDelegate(Bookings bookings, CoverageNotices notices, Register register) {
        this.bookings = bookings;
        this.notices = notices;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var about = CaseVariables.caseOf(execution);
        var clashes = bookings.book(about.number(), about.crew(), about.eventStart(), about.eventEnd());
        if (!clashes.isEmpty()) {
            throw new RefusedStep("crew", String.join(" ", clashes));
        }
        register.moveTo(about.number(), CaseStatus.DIJADWALKAN);
        notices.inviteCrew(about, CaseVariables.nextRound(execution));
    }
}
