package id.go.purbalinggakab.siliput.complaint.process;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps behind the deadline timers, also under the names that diagrams gave them per class before. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class DeadlineSteps {

    private final ComplaintClock clock;

    private final CompletionPause pause;

    @Bean({
        "warnOfComplaintDue",
        "warnUnclassified",
        "warnMinor",
        "warnNormative",
        "warnNonSupervisory",
        "warnSupervisory"
    })
    JavaDelegate warnOfComplaintDue() {
        return execution ->
                clock.warn(execution, ComplaintClock.kindOf(execution), ComplaintProcess.DUE_AT.from(execution));
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
            if (!pause.stopsTheClock(execution)) {
                clock.breach(execution, ComplaintClock.kindOf(execution), ComplaintProcess.DUE_AT.from(execution));
            }
        };
    }

    @Bean
    JavaDelegate recordInterimBreach() {
        return execution ->
                clock.breach(execution, ComplaintClock.INTERIM, ComplaintProcess.INTERIM_DUE_AT.from(execution));
    }
}
