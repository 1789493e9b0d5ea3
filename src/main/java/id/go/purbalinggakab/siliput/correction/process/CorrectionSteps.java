package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.correction.process.CorrectionProcess.*;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.PausedChannel;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A note, correction, reply or retraction from its draft to every place that had the release. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class CorrectionSteps {

    private final PublishedItems items;
    private final Publishing publishing;
    private final Corrections corrections;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    @Bean
    JavaDelegate recordCorrection(PublishedCase published, CaseDocuments documents) {
        return execution -> {
            var number = published.everywhere(execution);
            handIn(execution, number, actor.current());
            ASKED_DOCUMENT.find(execution).ifPresent(id -> documents.bind(id, DocumentPurpose.PAPER, number));
            boolean wanted = MAIL.find(execution).orElse(false);
            MAIL.set(execution, wanted || kind(execution) != NoteKind.CATATAN);
        };
    }

    @Bean
    TaskListener reviseCorrectionCompleted() {
        return task -> handIn(task, task.getExecution().getProcessBusinessKey(), actor.of(task));
    }

    private void handIn(VariableScope scope, String number, String author) {
        var version =
                corrections.submit(number, kind(scope), TEXT.from(scope), VERSION.find(scope), author, clock.instant());
        VERSION.set(scope, version.version());
    }

    @Bean
    TaskListener reviewCorrectionCompleted(ApprovalRights approval) {
        return task -> {
            var number = task.getExecution().getProcessBusinessKey();
            var version = VERSION.from(task);
            var decision = DECISION.from(task);
            var user = actor.of(task);
            var writers = corrections.writers(number, version);
            var substitute = approval.substituteNote(decision, user, writers, clock.instant());
            substitute.ifPresent(note -> register.note(number, "PERSETUJUAN_PENGGANTI", note, user));
            var remark = DECISION_REMARK.find(task);
            corrections.decide(number, version, decision, remark, user, substitute.isPresent(), clock.instant());
        };
    }

    @Bean
    JavaDelegate publishCorrection() {
        return execution -> {
            var note = corrections.approved(execution.getProcessBusinessKey(), VERSION.from(execution));
            if (kind(execution) != NoteKind.HAK_JAWAB && corrections.isRetracted(note.caseNumber(), note.version())) {
                overtaken(execution, note);
                return;
            }
            items.annotate(note, kind(execution));
            POSTS_EXIST.set(
                    execution, !items.correctElsewhere(note, kind(execution)).isEmpty());
            register.note(
                    note.caseNumber(),
                    "KOREKSI",
                    "%s %s (versi %d)%s."
                            .formatted(
                                    kind(execution).label(),
                                    items.isHidden(note.caseNumber())
                                            ? "disetujui; tampil bila berita yang diturunkan ditayangkan lagi"
                                            : "terbit di halaman berita",
                                    note.version(),
                                    ASKED_BY.find(execution)
                                            .map(who -> ", diminta oleh " + who)
                                            .orElse("")),
                    Actor.SYSTEM);
        };
    }

    /** Of a story that was withdrawn meanwhile nothing is told any more. */
    private void overtaken(DelegateExecution execution, ApprovedRelease note) {
        POSTS_EXIST.set(execution, false);
        MAIL.set(execution, false);
        register.note(
                note.caseNumber(),
                "KOREKSI",
                "%s (versi %d) tidak diterbitkan: beritanya sudah dicabut."
                        .formatted(kind(execution).label(), note.version()),
                Actor.SYSTEM);
    }

    @Bean
    JavaDelegate mailCorrection() {
        return execution -> JOURNALISTS_LEFT.set(
                execution,
                PausedChannel.awaited(() -> items.mailCorrection(
                        corrections.approved(execution.getProcessBusinessKey(), VERSION.from(execution)))));
    }

    /** One short step at each place; the diagram comes back when the next is due. */
    @Bean
    JavaDelegate postCorrection() {
        return execution -> {
            var note = corrections.approved(execution.getProcessBusinessKey(), VERSION.from(execution));
            var progress = publishing.stepOnNetworks(note);
            progress.nextStepAt().ifPresent(at -> NEXT_STEP_AT.set(execution, at));
            OUTCOME.set(execution, progress.outcome(isEverywhere(note)));
        };
    }

    private boolean isEverywhere(ApprovedRelease note) {
        return publishing.socialRows(note.caseNumber(), note.version()).stream()
                .noneMatch(row -> row.row().state() == LedgerRow.State.OPEN);
    }

    @Bean
    TaskListener shareCorrectionCompleted(PostsByHand posts) {
        return task -> posts.enter(
                SHARED.from(task), task.getExecution().getProcessBusinessKey(), VERSION.from(task), actor.of(task));
    }

    private static NoteKind kind(VariableScope scope) {
        return KIND.from(scope);
    }

    private static NoteKind kind(DelegateExecution execution) {
        return kind((VariableScope) execution);
    }
}
