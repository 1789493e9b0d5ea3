package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.coverage.PausedChannel;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.NetworkOutcome;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is approved goes out by itself: website, mail, networks; at last the applicant gets the links (step 2.7). */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class PublicationSteps {

    private final Releases releases;
    private final Publishing publishing;
    private final PublishedItems items;
    private final CoverageNotices notices;
    private final Register register;
    private final Bookings bookings;
    private final SendAgain sendAgain;

    /** Publishes exactly what was approved; a refusal becomes a person's task. */
    @Bean
    JavaDelegate publishOnWebsite() {
        return execution -> {
            var release = approved(execution);
            var outcome = PausedChannel.awaited(() -> publishing.publishOnWebsite(release));
            outcome.refusal().ifPresent(reason -> {
                throw new BpmnError(PUBLISHING_REFUSED, reason);
            });
            if (!outcome.link().isEmpty()) {
                register.moveTo(release.caseNumber(), CaseStatus.TERBIT);
            }
        };
    }

    /** Mails one chunk of journalists; the diagram comes back while some still wait, so that no job outlives its lock. */
    @Bean
    JavaDelegate mailJournalists() {
        return execution -> JOURNALISTS_LEFT.set(
                execution, PausedChannel.awaited(() -> publishing.mailNextJournalists(approved(execution))));
    }

    /** Opens a row per social network with the prepared text, and says whether people are needed: not where some are posted by themselves, or all are switched off. */
    @Bean
    JavaDelegate prepareSocialPosts() {
        return execution -> {
            var release = approved(execution);
            execution.removeVariable(SHARED_AT.name());
            var rows = publishing.openSocialRows(release);
            NETWORKS_OUTCOME.set(
                    execution,
                    rows.isEmpty() || publishing.awaitsNetworks(release.caseNumber(), release.version())
                            ? NetworkOutcome.WAITING
                            : NetworkOutcome.BY_HAND);
        };
    }

    /** One short step with each network; those that are shut follow beside a case that goes on without them; the diagram comes back when the next is due, so that no job waits. */
    @Bean
    JavaDelegate postOnNetworks() {
        return execution -> {
            var release = approved(execution);
            var progress = publishing.stepOnNetworks(release);
            var shut = publishing.shutNetworks(release);
            if (!shut.isEmpty() && (progress.enough() || publishing.needsPeople(release))) {
                shut.forEach(sendAgain::start);
                NETWORKS_OUTCOME.set(execution, progress.enough() ? NetworkOutcome.POSTED : NetworkOutcome.BY_HAND);
                return;
            }
            progress.nextStepAt().ifPresent(at -> NETWORKS_NEXT_STEP_AT.set(execution, at));
            NETWORKS_OUTCOME.set(execution, progress.outcome(progress.enough()));
        };
    }

    /** The applicant gets the links of what is out, none of what was taken down meanwhile; what is still missing in the file is noted for the closing. */
    @Bean
    JavaDelegate sendLinks() {
        return execution -> {
            var about = CaseVariables.caseOf(execution);
            var ledger = publishing.ledger(about.number());
            if (!items.isHidden(about.number())) {
                var links = ledger.stream()
                        .flatMap(row -> row.link().stream())
                        .distinct()
                        .toList();
                notices.toApplicant(about, "release-published", "", Map.of("links", links));
            }
            bookings.release(about.number());
            register.moveTo(about.number(), CaseStatus.DIPUBLIKASIKAN);
            NETWORKS_OPEN.set(execution, ledger.stream().anyMatch(row -> row.state() == LedgerRow.State.OPEN));
            FILE_INCOMPLETE.set(execution, isIncomplete(execution));
        };
    }

    /** The held version will never go out: what still waits for it is closed, so that nobody is mailed later. */
    @Bean
    JavaDelegate takeBackRelease() {
        return execution -> {
            execution.removeVariable(PUBLISH_MODE.name());
            var number = execution.getProcessBusinessKey();
            releases.latest(number).ifPresent(taken -> {
                publishing.takeBack(number, taken.version(), "Ditarik kembali sebelum terbit.");
                notices.toJournalists(
                        CaseVariables.caseOf(execution),
                        "release-recalled",
                        taken.version(),
                        publishing.mailedTo(number, taken.version()),
                        Map.of("releaseTitle", taken.title()));
            });
        };
    }

    private ApprovedRelease approved(DelegateExecution execution) {
        return releases.approved(execution.getProcessBusinessKey());
    }

    private static boolean isIncomplete(DelegateExecution execution) {
        var direct = DIRECT.find(execution).orElse(false);
        return !direct
                && (LETTER_NUMBER
                                .find(execution)
                                .filter(number -> !number.isBlank())
                                .isEmpty()
                        || LETTER_DATE.find(execution).isEmpty()
                        || LETTER_SCAN.find(execution).isEmpty());
    }
}
