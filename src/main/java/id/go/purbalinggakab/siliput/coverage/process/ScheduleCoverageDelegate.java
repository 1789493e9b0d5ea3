package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the crew for the event as it now stands and invites them. */
@Component("scheduleCoverage")
@RequiredArgsConstructor
class ScheduleCoverageDelegate implements JavaDelegate {

    private final CrewBooking bookings;
    private final CoverageNotices notices;
    private final Register register;

    @Override
    public void execute(DelegateExecution execution) {
        var about = CaseVariables.caseOf(execution);
        bookings.book(about, execution);
        register.moveTo(about.number(), CaseStatus.DIJADWALKAN);
        notices.inviteCrew(about, CaseVariables.nextRound(execution));
    }
}
