package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps behind the diagram's deadline timers: one warning and one breach per limit, all the same work. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class DeadlineSteps {

    private final ComplaintClock clock;

    private final CompletionPause pause;

    @Bean
    JavaDelegate warnUnclassified() {
        return warning(ComplaintClock.UNCLASSIFIED);
    }

    @Bean
    JavaDelegate recordUnclassifiedBreach() {
        return breach(ComplaintClock.UNCLASSIFIED);
    }

    /** While the office waits for a completion the class's deadline goes on, unless it stands still. */
    @Bean
    JavaDelegate recordCompletionBreach() {
        return execution -> {
            if (!pause.stopsTheClock(execution)) {
                clock.breach(execution, ComplaintClock.kindOf(execution), ComplaintProcess.DUE_AT.from(execution));
            }
        };
    }

    @Bean
    JavaDelegate warnMinor() {
        return warning(ComplaintClass.RINGAN.name());
    }

    @Bean
    JavaDelegate recordMinorBreach() {
        return breach(ComplaintClass.RINGAN.name());
    }

    @Bean
    JavaDelegate warnNormative() {
        return warning(ComplaintClass.NORMATIF.name());
    }

    @Bean
    JavaDelegate recordNormativeBreach() {
        return breach(ComplaintClass.NORMATIF.name());
    }

    @Bean
    JavaDelegate warnNonSupervisory() {
        return warning(ComplaintClass.TIDAK_BERKADAR_PENGAWASAN.name());
    }

    @Bean
    JavaDelegate recordNonSupervisoryBreach() {
        return breach(ComplaintClass.TIDAK_BERKADAR_PENGAWASAN.name());
    }

    @Bean
    JavaDelegate warnSupervisory() {
        return warning(ComplaintClass.BERKADAR_PENGAWASAN.name());
    }

    @Bean
    JavaDelegate recordSupervisoryBreach() {
        return breach(ComplaintClass.BERKADAR_PENGAWASAN.name());
    }

    @Bean
    JavaDelegate recordInterimBreach() {
        return execution ->
                clock.breach(execution, ComplaintClock.INTERIM, ComplaintProcess.INTERIM_DUE_AT.from(execution));
    }

    private JavaDelegate warning(String kind) {
        return execution -> clock.warn(execution, kind, ComplaintProcess.DUE_AT.from(execution));
    }

    private JavaDelegate breach(String kind) {
        return execution -> clock.breach(execution, kind, ComplaintProcess.DUE_AT.from(execution));
    }
}
