package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.flag;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked after publication; nobody judges the own request or text. */
@Configuration(proxyBeanMethods = false)
class CorrectionForms {

    private static final FormField CASE_NUMBER =
            text("caseNumber", "Nomor agenda", 20).must();
    private static final FormField CORRECTION =
            text("correctionText", "Isi", 5000).must();

    private final OthersWork others;
    private final PostsByHand posts;
    private final CaseDocuments documents;
    private final Corrections corrections;

    CorrectionForms(OthersWork others, PostsByHand posts, CaseDocuments documents, Corrections corrections) {
        this.corrections = corrections;
        this.documents = documents;
        this.posts = posts;
        this.others = others;
    }

    @Bean
    FormDeclaration requestTakeDown() {
        var reason = CorrectionProcess.TAKE_DOWN_REASON.name();
        return FormDeclaration.of(
                        "requestTakeDown",
                        List.of(CASE_NUMBER, text(reason, "Alasan", 300).must()))
                .with(submission -> problem(
                        submission.text(reason).orElse("").strip().lines().count() > 1,
                        reason,
                        "tulis dalam satu baris."));
    }

    @Bean
    FormDeclaration removePosts() {
        return FormDeclaration.of(
                "removePosts",
                List.of(text("removalRemark", "Yang dikerjakan", 1000).must()));
    }

    @Bean
    FormDeclaration reviewTakeDown() {
        var fields = List.of(
                choice("takeDownDecision", "Keputusan", "REINSTATE", "KEEP_DOWN")
                        .must(),
                text("takeDownRemark", "Pertimbangan", 1000).must());
        return FormDeclaration.of("reviewTakeDown", fields)
                .with(submission -> problem(
                        submission
                                .user()
                                .filter(user -> !others.mayReviewTakeDown(
                                        user, submission.known().get("requestedBy")))
                                .isPresent(),
                        "takeDownDecision",
                        "yang menurunkan berita tidak meninjaunya sendiri, yang bertindak untuknya pun tidak."
                                + " Serahkan kepada pejabat lain."));
    }

    @Bean
    FormDeclaration draftCorrection() {
        var fields = List.of(
                CASE_NUMBER,
                choice("correctionKind", "Jenis", "CATATAN", "RALAT", "HAK_JAWAB", "PENCABUTAN")
                        .must(),
                CORRECTION,
                text("askedBy", "Diminta oleh", 200),
                text(CorrectionProcess.ASKED_DOCUMENT.name(), "Surat permintaan", 36),
                flag("toJournalists", "Kirim juga kepada wartawan"));
        return FormDeclaration.of("draftCorrection", fields).with(this::draft);
    }

    private List<Problem> draft(Submission submission) {
        if ("HAK_JAWAB".equals(submission.values().get("correctionKind"))
                && submission.text("askedBy").isEmpty()) {
            return List.of(new Problem("askedBy", "tulis siapa yang menggunakan hak jawab."));
        }
        if (!"HAK_JAWAB".equals(submission.values().get("correctionKind"))
                && corrections.isRetracted(
                        submission.text("caseNumber").orElse("").strip(), 0)) {
            return List.of(
                    new Problem(
                            "correctionKind",
                            "berita ini sudah dicabut; yang masih dapat dimuat hanya hak jawab. Pilih hak jawab, atau batalkan."));
        }
        var field = CorrectionProcess.ASKED_DOCUMENT.name();
        var id = submission.text(field);
        return problem(
                id.isPresent()
                        && !documents.mayUse(
                                id.get(), DocumentPurpose.PAPER, submission.text("caseNumber"), submission.user()),
                field,
                "berkas ini tidak ditemukan. Unggah kembali.");
    }

    @Bean
    FormDeclaration reviseCorrection() {
        return FormDeclaration.of("reviseCorrection", List.of(CORRECTION));
    }

    @Bean
    FormDeclaration reviewCorrection() {
        var fields = List.of(
                choice("correctionDecision", "Keputusan", "APPROVED", "REVISE").must(),
                text("correctionRemark", "Yang harus diperbaiki", 1000));
        return FormDeclaration.of("reviewCorrection", fields).with(this::review);
    }

    @Bean
    FormDeclaration shareCorrection() {
        return FormDeclaration.of(
                        "shareCorrection",
                        List.of(text(CorrectionProcess.SHARED.name(), "Koreksi di luar halaman berita", 5000)
                                .must()))
                .with(this::shared);
    }

    private List<Problem> shared(Submission submission) {
        var answers = submission.text(CorrectionProcess.SHARED.name()).orElse("");
        var version = (Integer) submission.known().get(CorrectionProcess.VERSION.name());
        return posts.problems(answers, submission.caseNumber().orElse(""), version, true).stream()
                .map(problem -> new Problem(CorrectionProcess.SHARED.name(), problem))
                .toList();
    }

    private List<Problem> review(Submission submission) {
        var revise = "REVISE".equals(submission.values().get("correctionDecision"));
        if (revise) {
            return problem(
                    submission.text("correctionRemark").isEmpty(),
                    "correctionRemark",
                    "tulis apa yang harus diperbaiki.");
        }
        return problem(
                submission
                        .user()
                        .filter(user -> !others.mayApproveText(
                                user, submission.caseNumber().orElse(""), (Integer)
                                        submission.known().get(CorrectionProcess.VERSION.name())))
                        .isPresent(),
                "correctionDecision",
                "penulis tidak boleh menyetujui tulisannya sendiri, yang bertindak untuknya pun tidak."
                        + " Serahkan kepada pejabat lain.");
    }

    private static List<Problem> problem(boolean condition, String field, String message) {
        return Optional.of(new Problem(field, message)).filter(any -> condition).stream()
                .toList();
    }
}
