package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How complaints are answered, at once or after work, and how they come back. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class AnswerSteps {

    private final ComplaintClock complaintClock;
    private final ComplaintCases cases;
    private final Delivered delivered;
    private final Register register;
    private final Reopening reopening;
    private final Clock clock;

    @Bean
    JavaDelegate recordImmediateAnswer(Actor actor) {
        return execution -> {
            ANSWERED_BY.set(execution, actor.current());
            delivered.record(execution, number(execution), What.ANSWER);
            answered(execution);
        };
    }

    @Bean
    JavaDelegate recordComplaintAnswer() {
        return execution -> {
            delivered.settleInterim(execution);
            answered(execution);
            if (isHandedOver(execution)) {
                cases.handedOver(number(execution), clock.instant());
            }
        };
    }

    @Bean
    JavaDelegate reopenComplaint() {
        return execution -> {
            ROUND.set(execution, ROUND.from(execution) + 1);
            CLOCK_FROM.set(execution, clock.instant());
            DELIVERED.set(execution, false);
            Delivered.forget(execution);
            AT_ONCE.set(execution, false);
            CLASSIFICATION.set(execution, Classification.CLASSIFIED);
            register.moveTo(number(execution), CaseStatus.ADUAN_DIBUKA_KEMBALI);
        };
    }

    private void answered(DelegateExecution execution) {
        complaintClock.rendered(
                execution,
                LIMIT_CLASS.from(execution),
                DUE_AT.from(execution),
                delivered.answeredAt(execution, number(execution)));
        var now = clock.instant();
        var until = reopening.until(now);
        REOPEN_UNTIL.set(execution, until);
        cases.answered(number(execution), now, until);
        register.moveTo(number(execution), CaseStatus.ADUAN_DIJAWAB);
    }

    private static boolean isHandedOver(DelegateExecution execution) {
        return LIMIT_CLASS.from(execution).equals(ComplaintClass.BERKADAR_PENGAWASAN.name())
                && CONCLUSION.find(execution).equals(Optional.of(Conclusion.HANDED_OVER));
    }

    private static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
