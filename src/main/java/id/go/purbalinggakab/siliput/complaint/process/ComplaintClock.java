package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Warns and records breaches, and knows when a limit stands still. A timer never fires once its scope has ended, so
 * leaving the scope asks here as well; whoever comes first records the breach, the second changes nothing. Nobody to
 * whom the complaint is shut hears of it.
 */
@Component
@RequiredArgsConstructor
class ComplaintClock {

    /** Kind of the deadline that a complaint carries until it is classified. */
    static final String UNCLASSIFIED = "BELUM_DIGOLONGKAN";

    /** Kind of the interim answer's deadline. */
    static final String INTERIM = "JAWABAN_SEMENTARA";

    static final Duration PATIENCE = Duration.ofDays(30);
    private static final Duration ASKED_IN_TIME = Duration.ofDays(14);

    private final ServiceClock serviceClock;
    private final ComplaintNotices notices;
    private final Conflicts conflicts;
    private final Holders holders;
    private final Clock clock;

    /** The kind under which the register keeps the deadline that runs now. */
    static String kindOf(DelegateExecution execution) {
        return BRANCH.from(execution) == Branch.UNCLASSIFIED ? UNCLASSIFIED : LIMIT_CLASS.from(execution);
    }

    void warn(DelegateExecution execution, String kind, Instant due) {
        if (clock.instant().isBefore(due)) {
            var held = held(execution);
            notices.deadline(
                    execution.getProcessBusinessKey(), "complaint-warning", due, held.step(), kind, held.userIds());
        }
    }

    void breach(DelegateExecution execution, String kind, Instant due) {
        var number = execution.getProcessBusinessKey();
        if (serviceClock.isJudged(number, kind, due)) {
            return;
        }
        var held = held(execution);
        serviceClock.broken(number, kind, due, clock.instant(), held.step());
        notices.deadline(number, "complaint-breach", due, held.step(), kind, held.superiors());
    }

    /** The thing was done now. */
    void rendered(DelegateExecution execution, String kind, Instant due) {
        rendered(execution, kind, due, clock.instant());
    }

    /**
     * The thing was done at that time, whenever it was entered: in time, or late and then a breach although no timer
     * fired. A breach recorded meanwhile that this disproves is taken back.
     */
    void rendered(DelegateExecution execution, String kind, Instant due, Instant at) {
        if (at.isAfter(due)) {
            breach(execution, kind, due);
        }
        serviceClock.met(execution.getProcessBusinessKey(), kind, due, at);
    }

    private Holders.Held held(DelegateExecution execution) {
        Set<String> left = conflicts.shutOut(execution.getProcessBusinessKey());
        return holders.of(execution.getProcessInstanceId(), Role.PEJABAT_PENGADUAN, left);
    }

    /**
     * The completion is being asked for, or was, and the limit stands still meanwhile: only where an examination is
     * needed, and only if it was asked for within 14 days (UU 25/2009, Pasal 44). Every other class runs on.
     */
    boolean stopsTheClock(VariableScope scope) {
        return CLASSIFICATION
                        .find(scope)
                        .filter(Classification.INCOMPLETE::equals)
                        .isPresent()
                && CLASS.find(scope).filter(ComplaintClass::pausesForCompletion).isPresent()
                && !askedAt(scope).isAfter(RECEIVED_AT.from(scope).plus(ASKED_IN_TIME));
    }

    private Instant askedAt(VariableScope scope) {
        return COMPLETION_UNTIL.find(scope).map(until -> until.minus(PATIENCE)).orElseGet(clock::instant);
    }
}
