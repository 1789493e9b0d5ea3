package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.LimitReckoning;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two limits of a coverage, answer and production: set, warned of, broken, met (clauses 2 and 5). */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class LimitSteps {

    private final DeadlineWatch watch;
    private final AnswerClock answerClock;
    private final ProductionClock productionClock;
    private final ServiceClock serviceClock;
    private final CoverageNotices notices;
    private final Register register;
    private final Clock clock;

    /** From the receipt of the letter as it now stands, or from the end of a clarification as it was stated. */
    @Bean
    JavaDelegate computeAnswerDue() {
        return execution -> {
            if (ANSWER_USED_MINUTES.find(execution).isPresent()) {
                ANSWER_RESUMED_AT.set(execution, CLARIFIED_AT.find(execution).orElseGet(clock::instant));
            }
            var due = answerClock.due(execution);
            ANSWER_STARTED_AT.set(execution, due.start());
            ANSWER_DUE_AT.set(execution, due.due());
            ANSWER_WARNING_AT.set(execution, due.warning());
            serviceClock.set(execution.getProcessBusinessKey(), ServiceClock.ANSWER, due);
            if (RESUME_AT.find(execution).filter("verifyLetter"::equals).isPresent()) {
                notices.letterReceived(CaseVariables.caseOf(execution), due);
            }
        };
    }

    @Bean
    LimitReckoning answerReckoning() {
        return new LimitReckoning(
                KEY, ServiceClock.ANSWER::equals, ANSWER_DUE_AT, scope -> AnswerClock.SERVICE, answerClock::due);
    }

    @Bean
    LimitReckoning productionReckoning() {
        return new LimitReckoning(
                KEY,
                ServiceClock.PRODUCTION::equals,
                PRODUCTION_DUE_AT,
                scope -> ProductionClock.SERVICE,
                productionClock::due);
    }

    @Bean
    JavaDelegate warnAnswer() {
        return execution -> watch.warn(execution, ServiceClock.ANSWER, ANSWER_DUE_AT.from(execution));
    }

    @Bean
    JavaDelegate recordAnswerBreach() {
        return execution -> watch.breach(execution, ServiceClock.ANSWER, ANSWER_DUE_AT.from(execution));
    }

    @Bean
    JavaDelegate recordAnswer() {
        return execution -> {
            watch.rendered(execution, ServiceClock.ANSWER, ANSWER_DUE_AT.from(execution));
            var returned = LETTER_DECISION.from(execution) == LetterDecision.RETURNED;
            if (!returned && ASSESSMENT.from(execution) == Assessment.CLARIFICATION) {
                answerClock.stop(execution, clock.instant());
            }
        };
    }

    /** The production begins: its clock and the case's station. */
    @Bean
    JavaDelegate computeProductionDue() {
        return execution -> {
            productionClock.start(execution);
            register.moveTo(execution.getProcessBusinessKey(), CaseStatus.RILIS_DITULIS);
        };
    }

    @Bean
    JavaDelegate warnProduction() {
        return execution -> watch.warn(execution, ServiceClock.PRODUCTION, PRODUCTION_DUE_AT.from(execution));
    }

    @Bean
    JavaDelegate recordProductionBreach() {
        return execution -> watch.breach(execution, ServiceClock.PRODUCTION, PRODUCTION_DUE_AT.from(execution));
    }

    /** Website, mail and the first network are out. */
    @Bean
    JavaDelegate recordProduction(PublishedAt published) {
        return execution -> watch.rendered(
                execution, ServiceClock.PRODUCTION, PRODUCTION_DUE_AT.from(execution), published.of(execution));
    }
}
