package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.flag;
import static id.go.purbalinggakab.siliput.engine.FormField.instant;
import static id.go.purbalinggakab.siliput.engine.FormField.number;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintKind;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How complaints come in (clause 6.a) and what the first look at them may decide. */
@Configuration(proxyBeanMethods = false)
class ReceiptForms {

    /** Texts travel as references; the longest is a UUID. */
    static final int REFERENCE = 36;

    private final ComplaintRules rules;

    ReceiptForms(ComplaintRules rules) {
        this.rules = rules;
    }

    static FormField paper(String name, String label) {
        return text(name, label, REFERENCE);
    }

    static FormField complaintClass(String name, String label) {
        return choice(name, label, names(ComplaintClass.values()));
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    @Bean
    FormDeclaration enterComplaint() {
        return FormDeclaration.of("enterComplaint", receipt()).with(this::received);
    }

    @Bean
    FormDeclaration complaintReceived() {
        return FormDeclaration.of(ComplaintProcess.RECEIVED, receipt()).with(this::received);
    }

    private static List<FormField> receipt() {
        return List.of(
                instant("receivedAt", "Diterima").must(),
                choice("receivedVia", "Saluran", names(ComplaintChannel.values()))
                        .must(),
                choice("complaintKind", "Jenis", names(ComplaintKind.values())).must(),
                paper("intake", "Isi"),
                text("namedOfficers", "Petugas yang diadukan", 500),
                flag("answeredAtOnce", "Dijawab langsung"),
                complaintClass("complaintClass", "Golongan"),
                paper("answer", "Jawaban"),
                instant("deliveredAt", "Jawaban disampaikan"),
                paper("deliveredAtReason", "Alasan terlambat dicatat"),
                paper("deliveryProof", "Bukti penyampaian"),
                paper("receivedAtReason", "Alasan terlambat dicatat atau waktunya berbeda"));
    }

    private List<Problem> received(Submission submission) {
        boolean atOnce = submission.flag("answeredAtOnce");
        var found = submission.text("complaintClass").map(ComplaintClass::valueOf);
        return rules.of(submission)
                .notFuture("receivedAt")
                .inKnownYears("receivedAt")
                .receivedAsTheChannelSays("receivedAt", "receivedAtReason")
                .freeIntake()
                .officers("namedOfficers")
                .papers("answer", "receivedAtReason")
                .delivered(atOnce)
                .problemIf(
                        !atOnce && found.isPresent(),
                        "complaintClass",
                        "hanya diisi bila aduan dijawab langsung. Kosongkan, atau centang “Dijawab langsung”.")
                .problemIf(
                        atOnce
                                && found.filter(ComplaintClass::mayBeAnsweredAtOnce)
                                        .isEmpty(),
                        "complaintClass",
                        "yang dijawab langsung hanya aduan ringan atau normatif. Pilih salah satunya.")
                .problemIf(
                        atOnce && !submission.text("complaintKind").equals(Optional.of(ComplaintKind.PENGADUAN.name())),
                        "complaintKind",
                        "yang dijawab langsung hanya pengaduan.")
                .requireIf(atOnce, "intake", "wajib diisi.")
                .requireIf(atOnce, "answer", "tulis jawaban yang sudah disampaikan.")
                .requireIf(atOnce, "deliveryProof", "tulis bukti bahwa jawaban sudah disampaikan.")
                .list();
    }

    @Bean
    FormDeclaration classifyComplaint() {
        var fields = List.of(
                choice(
                        "classification",
                        "Hasil pemeriksaan awal",
                        "CLASSIFIED",
                        "NOT_OURS",
                        "INCOMPLETE",
                        "DUPLICATE",
                        "SUGGESTION"),
                complaintClass("complaintClass", "Golongan"),
                paper("classificationReason", "Alasan"),
                text("redirectedTo", "Diteruskan kepada", 200),
                text("duplicateOf", "Nomor aduan yang sama", 20),
                paper("noticeText", "Pemberitahuan kepada pengadu"),
                text("namedOfficers", "Petugas yang diadukan", 500),
                choice("complaintKind", "Jenis", names(ComplaintKind.values())));
        return FormDeclaration.of("classifyComplaint", fields).with(this::classified);
    }

    private List<Problem> classified(Submission submission) {
        var result = submission.text("classification").orElse("CLASSIFIED");
        boolean told = List.of("NOT_OURS", "INCOMPLETE", "DUPLICATE").contains(result);
        return rules.of(submission)
                .requireIf(
                        List.of("CLASSIFIED", "INCOMPLETE").contains(result), "complaintClass", "pilih golongan aduan.")
                .requireIf(result.equals("NOT_OURS"), "redirectedTo", "tulis instansi yang berwenang.")
                .requireIf(result.equals("DUPLICATE"), "duplicateOf", "tulis nomor aduan yang sama.")
                .problemIf(
                        submission.text("duplicateOf").isPresent()
                                && submission.text("duplicateOf").equals(submission.caseNumber()),
                        "duplicateOf",
                        "adalah nomor aduan ini sendiri.")
                .readable("duplicateOf")
                .requireIf(told, "noticeText", "tulis pemberitahuan yang dibaca pengadu.")
                .problemIf(
                        result.equals("SUGGESTION")
                                && submission
                                        .text("complaintKind")
                                        .filter(kind -> !kind.equals(ComplaintKind.PENGADUAN.name()))
                                        .isEmpty(),
                        "complaintKind",
                        "pilih saran, masukan, atau apresiasi.")
                .officers("namedOfficers")
                .papers("classificationReason", "noticeText")
                .list();
    }

    @Bean
    FormDeclaration enterCompletion() {
        return completion("enterCompletion");
    }

    @Bean
    FormDeclaration complaintCompleted() {
        return completion(ComplaintProcess.COMPLETED);
    }

    private FormDeclaration completion(String id) {
        var fields = List.of(
                paper("completion", "Kelengkapan").must(),
                instant("completedAt", "Diterima").must(),
                text("attachments", "Lampiran", 2000));
        return FormDeclaration.of(id, fields).with(submission -> rules.of(submission)
                .papers("completion")
                .notFuture("completedAt")
                .sinceReceipt("completedAt")
                .documents("attachments")
                .list());
    }

    @Bean
    FormDeclaration thankSender() {
        var fields = List.of(
                paper("answer", "Ucapan terima kasih").must(),
                text("forwardedTo", "Diteruskan kepada", 200),
                flag("delivered", "Sudah disampaikan"),
                instant("deliveredAt", "Disampaikan"),
                paper("deliveredAtReason", "Alasan terlambat dicatat"),
                paper("deliveryProof", "Bukti penyampaian"));
        return FormDeclaration.of("thankSender", fields).with(submission -> rules.of(submission)
                .papers("answer")
                .delivered(submission.flag("delivered"))
                .requireIf(submission.flag("delivered"), "deliveryProof", "tulis bukti penyampaiannya.")
                .list());
    }

    @Bean
    FormDeclaration openBox() {
        var fields = List.of(
                instant("openedAt", "Dibuka").must(),
                text("secondOfficer", "Petugas kedua", 64).must(),
                text("box", "Berita acara", REFERENCE).must(),
                number("slips", "Jumlah lembar").must());
        return FormDeclaration.of("openBox", fields).with(submission -> rules.of(submission)
                .notFuture("openedAt")
                .inKnownYears("openedAt")
                .box("box")
                .slips("slips", "box")
                .officers("secondOfficer")
                .problemIf(
                        submission.user().isPresent()
                                && submission.text("secondOfficer").equals(submission.user()),
                        "secondOfficer",
                        "kotak dibuka oleh dua petugas. Pilih petugas lain.")
                .list());
    }
}
