package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verified, disposed, assessed and answered: who did it stays in register and case (clause 7, steps 2.1 to 2.3, 3). */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class RequestSteps {

    private final Register register;
    private final CoverageNotices notices;
    private final DispositionCapacity capacity;
    private final Actor actor;
    private final Clock clock;

    /** A complete letter waits for the disposition from now on. */
    @Bean
    TaskListener verifyLetterCompleted() {
        return task -> {
            if (LETTER_DECISION.from(task) == LetterDecision.COMPLETE) {
                LETTER_COMPLETE_AT.set(task.getExecution(), clock.instant());
                register.moveTo(task.getExecution().getProcessBusinessKey(), CaseStatus.MENUNGGU_DISPOSISI);
            }
        };
    }

    /** Keeps who disposed and when, for the disposition sheet. */
    @Bean
    TaskListener giveDispositionCompleted() {
        return task -> {
            var execution = task.getExecution();
            var user = actor.of(task);
            DISPOSED_BY.set(execution, user);
            var now = clock.instant();
            // an earlier round may have left what another person stated
            if (ACTING_AS
                    .find(task)
                    .filter(stated -> capacity.problem(user, stated, now).isEmpty())
                    .isEmpty()) {
                ACTING_AS.set(execution, capacity.by(user).orElse(Standing.DEFINITIF));
            }
            execution.setVariable("dispositionAt", Date.from(now));
            register.moveTo(execution.getProcessBusinessKey(), CaseStatus.DIKAJI);
        };
    }

    /** Keeps the crew in one spelling, and starts the waits that an assessment leads to. */
    @Bean
    TaskListener assessRequestCompleted() {
        return task -> {
            var execution = task.getExecution();
            switch (ASSESSMENT.from(task)) {
                case ACCEPTED ->
                    CREW.set(execution, Crew.parse(CREW.find(task).orElse("")).toString());
                case OWN_MATERIAL -> MATERIAL_AT.set(execution, clock.instant());
                case CLARIFICATION ->
                    register.moveTo(execution.getProcessBusinessKey(), CaseStatus.MENUNGGU_KLARIFIKASI);
                default -> {}
            }
        };
    }

    /** Tells the applicant what the letter lacks (clause 1: signed and stamped). */
    @Bean
    JavaDelegate returnLetter() {
        return execution -> {
            answer(execution, "letter-returned", LETTER_REMARK.find(execution), missing(execution));
            register.moveTo(execution.getProcessBusinessKey(), CaseStatus.DIKEMBALIKAN);
        };
    }

    /** The decision goes to the applicant; {@code recordAnswer} ends the clock behind it. */
    @Bean
    JavaDelegate answerApplicant() {
        return execution -> {
            var assessment = ASSESSMENT.from(execution).name();
            var kind = "request-" + assessment.toLowerCase(Locale.ROOT).replace('_', '-');
            answer(execution, kind, ASSESSMENT_REMARK.find(execution), "");
        };
    }

    /** Clause 1: a letter is signed and stamped, or signed electronically. */
    private static String missing(DelegateExecution execution) {
        return ELECTRONIC.find(execution).orElse(false)
                ? ""
                : Stream.of(
                                SIGNED.find(execution).orElse(false) ? "" : "tanda tangan",
                                STAMPED.find(execution).orElse(false) ? "" : "cap/stempel")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" dan "));
    }

    private void answer(DelegateExecution execution, String kind, Optional<String> remark, String missing) {
        notices.toApplicant(
                CaseVariables.caseOf(execution),
                kind,
                CaseVariables.nextRound(execution),
                Map.of("remark", remark.orElse(""), "missing", missing));
    }
}
