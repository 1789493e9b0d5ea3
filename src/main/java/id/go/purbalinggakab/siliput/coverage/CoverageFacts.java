package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.engine.FormFact;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coverage forms ask about beyond their fields. */
@Configuration(proxyBeanMethods = false)
public class CoverageFacts {

    private static final ProcessVariable<String> DISTRICT = ProcessVariable.text("eventDistrict");
    private static final ProcessVariable<Instant> EVENT_START = ProcessVariable.instant("eventStart");

    /** An event outside the regency is an exception that somebody has to justify. */
    @Bean
    public FormFact outsideRegency() {
        return new FormFact("outsideRegency", submission -> !DISTRICT.in(submission.values())
                .or(() -> DISTRICT.in(submission.known()))
                .map(District::isInside)
                .orElse(true));
    }

    /** By its plan the event has not begun. */
    @Bean
    public FormFact eventAhead(Clock clock) {
        return new FormFact("eventAhead", submission -> EVENT_START
                .in(submission.known())
                .filter(clock.instant()::isBefore)
                .isPresent());
    }

    @Bean
    public FormFact assignmentUnconfirmed() {
        return new FormFact("assignmentUnconfirmed", submission -> DirectOrder.isOpen(submission.known()));
    }

    /** Where everybody who usually approves wrote the text or is away. */
    @Bean
    public FormFact substituteApproval(ApprovalRights approval, Releases releases, Corrections corrections) {
        return new FormFact("substituteApproval", submission -> writers(submission, releases, corrections)
                .filter(writers -> approval.isSubstitute(submission.user().orElse(""), writers))
                .isPresent());
    }

    /** Who wrote what is reviewed here; empty at every other step. */
    private static Optional<Set<String>> writers(Submission asked, Releases releases, Corrections corrections) {
        return switch (asked.form()) {
            case "reviewRelease" -> asked.caseNumber().map(releases::writers);
            case "reviewCorrection" ->
                asked.caseNumber()
                        .map(number -> corrections.writers(
                                number, (Integer) asked.known().get("correctionVersion")));
            default -> Optional.empty();
        };
    }
}
