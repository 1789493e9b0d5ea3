package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ReceiptForms.REFERENCE;
import static id.go.purbalinggakab.siliput.complaint.process.ReceiptForms.complaintClass;
import static id.go.purbalinggakab.siliput.complaint.process.ReceiptForms.paper;
import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.flag;
import static id.go.purbalinggakab.siliput.engine.FormField.instant;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers, examination, approval, delivery and changes of a complaint (clauses 6.b and 6.c). */
@Configuration(proxyBeanMethods = false)
class HandlingForms {

    private final ComplaintRules rules;
    private final OutsideDecision outside;

    HandlingForms(ComplaintRules rules, OutsideDecision outside) {
        this.outside = outside;
        this.rules = rules;
    }

    @Bean
    FormDeclaration handleMinor() {
        return quickAnswer("handleMinor");
    }

    @Bean
    FormDeclaration handleNormative() {
        return quickAnswer("handleNormative");
    }

    @Bean
    FormDeclaration handleNonSupervisory() {
        return FormDeclaration.of(
                        "handleNonSupervisory",
                        List.of(paper("answer", "Jawaban").must()))
                .with(submission -> rules.of(submission).papers("answer").list());
    }

    private FormDeclaration quickAnswer(String id) {
        var fields = List.of(
                paper("answer", "Jawaban").must(),
                flag("delivered", "Sudah disampaikan"),
                instant("deliveredAt", "Disampaikan"),
                paper("deliveredAtReason", "Alasan terlambat dicatat"),
                paper("deliveryProof", "Bukti penyampaian"));
        return FormDeclaration.of(id, fields).with(submission -> rules.of(submission)
                .papers("answer")
                .delivered(submission.flag("delivered"))
                .requireIf(submission.flag("delivered"), "deliveryProof", "tulis bukti penyampaiannya.")
                .list());
    }

    @Bean
    FormDeclaration appointExaminers() {
        var fields = List.of(
                text("examiners", "Tim pemeriksa", 500).must(),
                text("examinationLead", "Ketua tim", 64).must(),
                text("assignmentLetter", "Nomor surat tugas", 100));
        return FormDeclaration.of("appointExaminers", fields)
                .with(submission -> team(submission).list());
    }

    private ComplaintRules.Findings team(Submission submission) {
        return rules.of(submission)
                .team("examiners")
                .problemIf(
                        !NamedOfficers.parse(submission.text("examiners").orElse(""))
                                .contains(submission.text("examinationLead").orElse("")),
                        "examinationLead",
                        "pilih ketua dari antara tim pemeriksa.");
    }

    @Bean
    FormDeclaration sendInterimAnswer() {
        var fields = List.of(
                paper("interimAnswer", "Jawaban sementara").must(),
                instant("deliveredAt", "Disampaikan"),
                paper("deliveredAtReason", "Alasan terlambat dicatat"),
                paper("deliveryProof", "Bukti penyampaian"));
        return FormDeclaration.of("sendInterimAnswer", fields).with(submission -> {
            boolean byHand = !Boolean.TRUE.equals(submission.known().get("answerByMail"));
            return rules.of(submission)
                    .papers("interimAnswer")
                    .deliveredAfterClassification(
                            byHand || submission.text("deliveryProof").isPresent())
                    .requireIf(byHand, "deliveryProof", "tulis bukti bahwa jawaban sementara sudah disampaikan.")
                    .list();
        });
    }

    @Bean
    FormDeclaration investigate() {
        var fields = List.of(
                paper("report", "Laporan hasil pemeriksaan").must(),
                choice("conclusion", "Kesimpulan", "PROVEN", "NOT_PROVEN", "HANDED_OVER")
                        .must(),
                paper("answer", "Jawaban").must());
        return FormDeclaration.of("investigate", fields)
                .with(submission ->
                        rules.of(submission).papers("report", "answer").list());
    }

    @Bean
    FormDeclaration approveNonSupervisoryAnswer() {
        return approval("approveNonSupervisoryAnswer");
    }

    @Bean
    FormDeclaration approveSupervisoryAnswer() {
        return approval("approveSupervisoryAnswer");
    }

    private FormDeclaration approval(String id) {
        var fields = OutsideDecision.and(
                choice("approval", "Keputusan", "APPROVED", "REVISE").must(), paper("approvalRemark", "Catatan"));
        return FormDeclaration.of(id, fields).with(this::approved);
    }

    private List<Problem> approved(Submission submission) {
        return outside.check(rules.of(submission), submission)
                .papers("approvalRemark")
                .requireIf(
                        submission.text("approval").equals(Optional.of("REVISE")),
                        "approvalRemark",
                        "tulis apa yang harus diperbaiki.")
                .problemIf(
                        submission.user().isPresent()
                                && submission
                                        .user()
                                        .get()
                                        .equals(submission.known().get("answeredBy")),
                        "approval",
                        "Anda yang menulis jawaban ini. Persetujuan diberikan orang lain.")
                .list();
    }

    @Bean
    FormDeclaration deliverMinorAnswer() {
        return delivery("deliverMinorAnswer");
    }

    @Bean
    FormDeclaration deliverNormativeAnswer() {
        return delivery("deliverNormativeAnswer");
    }

    @Bean
    FormDeclaration deliverNonSupervisoryAnswer() {
        return delivery("deliverNonSupervisoryAnswer");
    }

    @Bean
    FormDeclaration deliverSupervisoryAnswer() {
        return delivery("deliverSupervisoryAnswer");
    }

    @Bean
    FormDeclaration deliverNotice() {
        return delivery("deliverNotice");
    }

    @Bean
    FormDeclaration deliverReturnedMail() {
        return delivery("deliverReturnedMail");
    }

    @Bean
    FormDeclaration deliverExtension() {
        return delivery("deliverExtension");
    }

    private FormDeclaration delivery(String id) {
        var fields = List.of(
                instant("deliveredAt", "Disampaikan").must(),
                paper("deliveredAtReason", "Alasan terlambat dicatat"),
                paper("deliveryProof", "Bukti penyampaian").must(),
                text("deliveryDocument", "Foto atau berkas bukti", REFERENCE));
        return FormDeclaration.of(id, fields).with(submission -> rules.of(submission)
                .deliveredAfterItWasReady()
                .document("deliveryDocument")
                .list());
    }

    @Bean
    FormDeclaration approveReclassification() {
        var fields = OutsideDecision.and(
                choice("approval", "Keputusan", "APPROVED", "REJECTED").must(),
                paper("approvalRemark", "Catatan"),
                paper("extensionReason", "Alasan yang dibaca pengadu"));
        return FormDeclaration.of("approveReclassification", fields)
                .with(submission -> outside.check(rules.of(submission), submission)
                        .papers("approvalRemark", "extensionReason")
                        .requireIf(
                                submission.text("approval").equals(Optional.of("REJECTED")),
                                "approvalRemark",
                                "tulis alasannya.")
                        .problemIf(
                                submission.user().isPresent()
                                        && submission
                                                .user()
                                                .get()
                                                .equals(submission.known().get("requestedBy")),
                                "approval",
                                "Anda yang meminta perubahan ini. Persetujuan diberikan orang lain.")
                        .list());
    }

    @Bean
    FormDeclaration enterComplaintChange() {
        var fields = OutsideDecision.and(
                text("caseNumber", "Nomor aduan", 20).must(),
                choice("change", "Perubahan", "RECLASSIFY", "NAMED", "EXAMINERS", "WITHDRAWN", "REOPENED")
                        .must(),
                complaintClass("newClass", "Golongan baru"),
                text("namedOfficers", "Petugas yang diadukan", 500),
                text("examiners", "Tim pemeriksa", 500),
                text("examinationLead", "Ketua tim", 64),
                text("assignmentLetter", "Nomor surat tugas", 100),
                paper("reason", "Alasan").must());
        return FormDeclaration.of("enterComplaintChange", fields).with(submission -> outside.check(
                        submission.text("change").equals(Optional.of("EXAMINERS"))
                                ? team(submission).requireIf(true, "examiners", "pilih tim pemeriksanya.")
                                : rules.of(submission),
                        submission)
                .readable("caseNumber")
                .papers("reason")
                .officers("namedOfficers")
                .requireIf(
                        submission.text("change").equals(Optional.of("RECLASSIFY")), "newClass", "pilih golongan baru.")
                .list());
    }

    @Bean
    FormDeclaration reviewSample() {
        return FormDeclaration.of(
                        "reviewSample",
                        List.of(paper("sampleRemark", "Hasil peninjauan").must()))
                .with(submission -> rules.of(submission).papers("sampleRemark").list());
    }
}
