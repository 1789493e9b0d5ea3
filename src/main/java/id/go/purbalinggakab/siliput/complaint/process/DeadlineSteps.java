package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.LimitReckoning;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What computes a deadline and what stands behind its timers, also under the names that diagrams gave them per class before. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class DeadlineSteps {

    private static final Duration INTERIM = Duration.ofDays(14);

    private final ComplaintClock clock;
    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final ComplaintAccess access;

    @Bean({
        "warnOfComplaintDue",
        "warnUnclassified",
        "warnMinor",
        "warnNormative",
        "warnNonSupervisory",
        "warnSupervisory"
    })
    JavaDelegate warnOfComplaintDue() {
        return execution -> clock.warn(execution, ComplaintClock.kindOf(execution), DUE_AT.from(execution));
    }

    /** While the office waits for a completion the class's deadline goes on, unless it stands still. */
    @Bean({
        "recordComplaintBreach",
        "recordUnclassifiedBreach",
        "recordCompletionBreach",
        "recordMinorBreach",
        "recordNormativeBreach",
        "recordNonSupervisoryBreach",
        "recordSupervisoryBreach"
    })
    JavaDelegate recordComplaintBreach() {
        return execution -> {
            if (!clock.stopsTheClock(execution)) {
                clock.breach(execution, ComplaintClock.kindOf(execution), DUE_AT.from(execution));
            }
        };
    }

    @Bean
    JavaDelegate recordInterimBreach() {
        return execution -> clock.breach(execution, ComplaintClock.INTERIM, INTERIM_DUE_AT.from(execution));
    }

    /** The due date from receipt, never from classification (clause 6.c, domain 3.3), and the way on. */
    @Bean
    JavaDelegate computeComplaintDue() {
        return this::compute;
    }

    /** The interim answer's 14 days stand in no table. */
    @Bean
    LimitReckoning complaintReckoning() {
        return new LimitReckoning(
                KEY, kind -> !kind.equals(ComplaintClock.INTERIM), DUE_AT, LIMIT_CLASS::from, this::due);
    }

    private DueDate due(VariableScope scope) {
        return deadlines.due(LimitVariables.limitOf(scope, LIMIT_CLASS.from(scope)), CLOCK_FROM.from(scope));
    }

    private void compute(DelegateExecution execution) {
        var due = due(execution);
        DUE_AT.set(execution, due.due());
        WARNING_AT.set(execution, due.warning());
        BRANCH.set(execution, branch(execution));
        if (clock.stopsTheClock(execution)) {
            return;
        }
        serviceClock.setAnew(execution.getProcessBusinessKey(), ComplaintClock.kindOf(execution), due);
        if (LIMIT_CLASS.from(execution).equals(ComplaintClass.BERKADAR_PENGAWASAN.name())) {
            interim(execution, CLOCK_FROM.from(execution));
        }
    }

    /** An interim answer is due 14 calendar days after receipt (UU 25/2009, Pasal 44). */
    private void interim(DelegateExecution execution, Instant start) {
        var until = start.plus(INTERIM);
        INTERIM_DUE_AT.set(execution, until);
        serviceClock.set(
                execution.getProcessBusinessKey(),
                ComplaintClock.INTERIM,
                new DueDate(
                        start,
                        until,
                        until,
                        until,
                        List.of("Jawaban sementara: 14 hari kalender sejak aduan diterima (UU 25/2009, Pasal 44)."),
                        false));
    }

    private Branch branch(DelegateExecution execution) {
        if (AT_ONCE.find(execution).orElse(false)) {
            return Branch.AT_ONCE;
        }
        if (!access.isAnybodyFree(execution.getProcessBusinessKey())) {
            return Branch.HAND_OVER;
        }
        return CLASSIFICATION
                .find(execution)
                .filter(Set.of(Classification.CLASSIFIED, Classification.INCOMPLETE)::contains)
                .map(found -> Branch.valueOf(found.name()))
                .orElse(Branch.UNCLASSIFIED);
    }
}
