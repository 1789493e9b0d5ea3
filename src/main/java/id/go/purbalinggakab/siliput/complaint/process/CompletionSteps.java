package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An incomplete complaint waits for its complainant, 30 days at most (UU 25/2009, Pasal 44). Where the clock stood still
 * meanwhile it starts anew with the completed file.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class CompletionSteps {

    private final Register register;
    private final Clock clock;

    @Bean
    JavaDelegate askCompletion(ComplaintCases cases, ComplaintMail mail, CaseTexts texts, Delivered delivered) {
        return execution -> {
            COMPLETION_UNTIL.set(execution, clock.instant().plus(ComplaintClock.PATIENCE));
            register.moveTo(execution.getProcessBusinessKey(), CaseStatus.ADUAN_PERLU_KELENGKAPAN);
            if (BY_MAIL.from(execution)) {
                var about = cases.find(execution.getProcessBusinessKey()).orElseThrow();
                int round = nextRound(execution);
                var text = texts.text(NOTICE_TEXT.from(execution));
                delivered.toHand(execution, () -> mail.send(about, What.NOTICE, round, text));
            }
        };
    }

    @Bean
    JavaDelegate acceptCompletion(Actor actor, ComplaintClock complaintClock) {
        return execution -> {
            if (complaintClock.stopsTheClock(execution)) {
                var completedAt = COMPLETED_AT.find(execution).orElseGet(clock::instant);
                CLOCK_FROM.set(execution, completedAt);
                register.note(
                        execution.getProcessBusinessKey(),
                        "JEDA",
                        "Jam layanan dihitung sejak kelengkapan diterima; permintaan kelengkapan disampaikan dalam 14"
                                + " hari.",
                        actor.current());
            }
            CLASSIFICATION.set(execution, Classification.CLASSIFIED);
            register.moveTo(execution.getProcessBusinessKey(), CaseStatus.ADUAN_DITANGANI);
        };
    }

    /** Several requests to one complainant are several mails. */
    private static int nextRound(DelegateExecution execution) {
        int round = ROUND.from(execution);
        ROUND.set(execution, round + 1);
        return round;
    }
}
