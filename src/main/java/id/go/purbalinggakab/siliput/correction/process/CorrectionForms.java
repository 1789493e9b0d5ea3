package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.correction.process.CorrectionProcess.*;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.ReviewDecision;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What is asked after publication; nobody judges the own request or text. */
@Component
@RequiredArgsConstructor
class CorrectionForms implements DeclaredSteps {

    private final OthersWork others;
    private final PostsByHand posts;
    private final CaseDocuments documents;
    private final Corrections corrections;

    @Override
    public List<StepRules> steps() {
        return List.of(
                StepRules.of("requestTakeDown")
                        .needs(CASE_NUMBER, TAKE_DOWN_REASON)
                        .with(submission -> problem(
                                submission
                                                .value(TAKE_DOWN_REASON)
                                                .orElseThrow()
                                                .strip()
                                                .lines()
                                                .count()
                                        > 1,
                                TAKE_DOWN_REASON,
                                "tulis dalam satu baris.")),
                StepRules.of("removePosts").needs(REMOVAL_REMARK),
                StepRules.of("reviewTakeDown")
                        .needs(TAKE_DOWN_DECISION, TAKE_DOWN_REMARK)
                        .with(submission -> problem(
                                submission
                                        .user()
                                        .filter(user -> !others.mayReviewTakeDown(
                                                user, submission.known().get("requestedBy")))
                                        .isPresent(),
                                TAKE_DOWN_DECISION,
                                "yang menurunkan berita tidak meninjaunya sendiri, yang bertindak untuknya pun tidak."
                                        + " Serahkan kepada pejabat lain.")),
                StepRules.of("draftCorrection")
                        .needs(CASE_NUMBER, KIND, TEXT)
                        .needsSometimes(ASKED_BY)
                        .takes(ASKED_DOCUMENT, MAIL)
                        .with(this::draft),
                StepRules.of("reviseCorrection").needs(TEXT),
                StepRules.of("reviewCorrection")
                        .needs(DECISION)
                        .needsSometimes(DECISION_REMARK)
                        .with(this::review),
                StepRules.of("shareCorrection").needs(SHARED).with(this::shared));
    }

    private List<Problem> draft(Submission submission) {
        if (!submission.is(KIND, NoteKind.HAK_JAWAB)
                && corrections.isRetracted(
                        submission.text("caseNumber").orElse("").strip(), 0)) {
            return problem(
                    true,
                    KIND,
                    "berita ini sudah dicabut; yang masih dapat dimuat hanya hak jawab. Pilih hak jawab, atau batalkan.");
        }
        return problem(
                submission
                        .value(ASKED_DOCUMENT)
                        .filter(id -> !documents.mayUse(
                                id, DocumentPurpose.PAPER, submission.text("caseNumber"), submission.user()))
                        .isPresent(),
                ASKED_DOCUMENT,
                "berkas ini tidak ditemukan. Unggah kembali.");
    }

    private List<Problem> shared(Submission submission) {
        var answers = submission.text(SHARED.name()).orElse("");
        var version = (Integer) submission.known().get(VERSION.name());
        return posts.problems(answers, submission.caseNumber().orElse(""), version, true).stream()
                .map(problem -> new Problem(SHARED.name(), problem))
                .toList();
    }

    private List<Problem> review(Submission submission) {
        return problem(
                submission.is(DECISION, ReviewDecision.APPROVED)
                        && submission
                                .user()
                                .filter(user -> !others.mayApproveText(
                                        user, submission.caseNumber().orElse(""), (Integer)
                                                submission.known().get(VERSION.name())))
                                .isPresent(),
                DECISION,
                "penulis tidak boleh menyetujui tulisannya sendiri, yang bertindak untuknya pun tidak."
                        + " Serahkan kepada pejabat lain.");
    }

    private static List<Problem> problem(boolean condition, ProcessVariable<?> field, String message) {
        return Optional.of(new Problem(field.name(), message)).filter(any -> condition).stream()
                .toList();
    }
}
