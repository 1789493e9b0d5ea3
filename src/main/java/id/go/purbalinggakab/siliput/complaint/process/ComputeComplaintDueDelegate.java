package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.Branch;
import id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.Classification;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The due date from receipt, never from classification (clause 6.c, domain 3.3), and the way on. An interim answer is
 * due 14 calendar days after receipt (UU 25/2009, Pasal 44).
 */
@Component("computeComplaintDue")
@RequiredArgsConstructor
class ComputeComplaintDueDelegate implements JavaDelegate {

    private static final Duration INTERIM = Duration.ofDays(14);

    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final OfferToHandlers handlers;
    private final CompletionPause completion;

    @Override
    public void execute(DelegateExecution execution) {
        var limit = LimitVariables.limitOf(execution, ComplaintProcess.LIMIT_CLASS.from(execution));
        var due = deadlines.due(limit, ComplaintProcess.CLOCK_FROM.from(execution));
        ComplaintProcess.DUE_AT.set(execution, due.due());
        ComplaintProcess.WARNING_AT.set(execution, due.warning());
        ComplaintProcess.BRANCH.set(execution, branch(execution));
        if (completion.stopsTheClock(execution)) {
            return;
        }
        serviceClock.set(execution.getProcessBusinessKey(), ComplaintClock.kindOf(execution), due);
        if (limit.service().equals(ComplaintClass.BERKADAR_PENGAWASAN.name())) {
            interim(execution, ComplaintProcess.CLOCK_FROM.from(execution));
        }
    }

    private void interim(DelegateExecution execution, Instant start) {
        var until = start.plus(INTERIM);
        ComplaintProcess.INTERIM_DUE_AT.set(execution, until);
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
        if (ComplaintProcess.AT_ONCE.find(execution).orElse(false)) {
            return Branch.AT_ONCE;
        }
        if (!handlers.anybodyLeft(execution.getProcessBusinessKey())) {
            return Branch.HAND_OVER;
        }
        return ComplaintProcess.CLASSIFICATION
                .find(execution)
                .filter(Set.of(Classification.CLASSIFIED, Classification.INCOMPLETE)::contains)
                .map(found -> Branch.valueOf(found.name()))
                .orElse(Branch.UNCLASSIFIED);
    }
}
