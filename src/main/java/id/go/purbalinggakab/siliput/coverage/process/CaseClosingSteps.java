package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a case ends. Before it was covered the applicant and the crew hear of it, and the crew is free again. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class CaseClosingSteps {

    private final Bookings bookings;
    private final CoverageNotices notices;
    private final Register register;

    /** Everything is out and the file is complete. */
    @Bean
    JavaDelegate closeCase() {
        return execution -> register.moveTo(execution.getProcessBusinessKey(), CaseStatus.SELESAI);
    }

    /** Declined or redirected: the answer is out, nothing is covered. */
    @Bean
    JavaDelegate closeUncovered() {
        return execution -> {
            var redirected = ASSESSMENT.from(execution) == Assessment.REDIRECTED;
            register.moveTo(execution.getProcessBusinessKey(), redirected ? CaseStatus.DIALIHKAN : CaseStatus.DITOLAK);
        };
    }

    /** 14 days of silence after a returned letter. */
    @Bean
    JavaDelegate closeExpired() {
        return execution -> close(execution, CaseStatus.KEDALUWARSA, "request-expired", "");
    }

    /** The event was cancelled; the production's clock never starts. */
    @Bean
    JavaDelegate closeCancelled() {
        return execution ->
                close(execution, CaseStatus.DIBATALKAN, "event-cancelled", remark(execution, OUTCOME_REMARK));
    }

    @Bean
    JavaDelegate closeWithdrawn() {
        return execution ->
                close(execution, CaseStatus.DITARIK, "request-withdrawn", remark(execution, WITHDRAWAL_REASON));
    }

    private void close(DelegateExecution execution, CaseStatus status, String kind, String remark) {
        var about = CaseVariables.caseOf(execution);
        notices.toApplicant(about, kind, "", Map.of("remark", remark));
        notices.releaseCrew(about, kind, "", about.crew().userIds(), Map.of("remark", remark));
        bookings.release(about.number());
        register.moveTo(about.number(), status);
    }

    private static String remark(DelegateExecution execution, ProcessVariable<String> variable) {
        return variable.find(execution).orElse("");
    }
}
