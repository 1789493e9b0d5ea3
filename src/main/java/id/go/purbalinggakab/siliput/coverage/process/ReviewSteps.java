package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.DirectOrder;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.coverage.ReviewDecision;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decision holds for exactly the version reviewed; the author never approves (clause 7, step 2.7). */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ReviewSteps {

    private final Releases releases;
    private final ApprovalRights approval;
    private final HeldReleases held;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    @Bean
    TaskListener reviewReleaseCompleted() {
        return task -> {
            var number = task.getExecution().getProcessBusinessKey();
            var decision = REVIEW_DECISION.from(task);
            var user = actor.of(task);
            var writers = releases.writers(number);
            var substitute = approval.substituteNote(decision, user, writers, clock.instant());
            substitute.ifPresent(note -> register.note(number, "PERSETUJUAN_PENGGANTI", note, user));
            if (ASSIGNMENT_CONFIRMED.find(task).orElse(false) && DirectOrder.isOpen(task.getVariables())) {
                register.note(number, "PENUGASAN", ordered(task, user), user);
            }
            releases.decide(number, decision, REVIEW_REMARK.find(task), user, substitute.isPresent(), clock.instant());
            held.approved(task, decision == ReviewDecision.APPROVED, user);
            if (decision == ReviewDecision.REVISE) {
                register.moveTo(number, CaseStatus.RILIS_DITULIS);
            }
        };
    }

    /** Somebody who may approve did not wait for the time. */
    @Bean
    TaskListener holdDecided() {
        return task -> held.decided(task, actor.of(task));
    }

    /** Nobody confirms in another's name: who approves without that person's word takes the order over. */
    private static String ordered(DelegateTask task, String user) {
        return user.equals(task.getVariable("orderedBy"))
                ? "Perintah penugasan langsung dibenarkan pemberinya saat menyetujui rilis."
                : "Perintah penugasan langsung tidak dibenarkan pemberinya; penyetuju rilis menyatakannya sebagai"
                        + " perintahnya sendiri.";
    }
}
