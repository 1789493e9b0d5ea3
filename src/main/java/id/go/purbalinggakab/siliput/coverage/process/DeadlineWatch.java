package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What happens when time runs short or out. A timer never fires once its scope has ended, so leaving the scope asks
 * here as well; whoever comes first records the breach, the second changes nothing.
 */
@Component
@RequiredArgsConstructor
class DeadlineWatch {

    private final ServiceClock serviceClock;
    private final CoverageNotices notices;
    private final Holders holders;
    private final Clock clock;

    /** The early warning to those who hold the case; none once the limit has passed. */
    void warn(DelegateExecution execution, String kind, Instant due) {
        if (clock.instant().isBefore(due)) {
            var held = holders.of(execution.getProcessInstanceId(), Role.KABID, Set.of());
            notices.deadline(
                    CaseVariables.caseOf(execution), "deadline-warning", due, held.step(), held.userIds(), kind);
        }
    }

    /** The limit has passed: recorded with the step that held the case, told to the direct superiors. */
    void breach(DelegateExecution execution, String kind, Instant due) {
        var number = execution.getProcessBusinessKey();
        if (serviceClock.isJudged(number, kind, due)) {
            return;
        }
        var held = holders.of(execution.getProcessInstanceId(), Role.KABID, Set.of());
        serviceClock.broken(number, kind, due, clock.instant(), held.step());
        notices.deadline(CaseVariables.caseOf(execution), "deadline-breach", due, held.step(), held.superiors(), kind);
    }

    void rendered(DelegateExecution execution, String kind, Instant due) {
        rendered(execution, kind, due, clock.instant());
    }

    /** The service was rendered then, whenever it was entered: in time, or late and then recorded as a breach although no timer fired. */
    void rendered(DelegateExecution execution, String kind, Instant due, Instant at) {
        if (at.isAfter(due)) {
            breach(execution, kind, due);
        }
        serviceClock.met(execution.getProcessBusinessKey(), kind, due, at);
    }
}
