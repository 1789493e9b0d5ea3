package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends a case before it was covered: the applicant and the crew hear of it, the crew is free again. */
@Component
class Closing {

    private final Bookings bookings;
    private final CoverageNotices notices;
    private final Register register;

    Closing(Bookings bookings, CoverageNotices notices, Register register) {
        this.bookings = bookings;
        this.notices = notices;
        this.register = register;
    }

    void close(DelegateExecution execution, CaseStatus status, String kind, String remark) {
        var about = CaseVariables.caseOf(execution);
        notices.toApplicant(about, kind, "", Map.of("remark", remark));
        notices.releaseCrew(about, kind, "", about.crew().userIds(), Map.of("remark", remark));
        bookings.release(about.number());
        register.moveTo(about.number(), status);
    }
}
