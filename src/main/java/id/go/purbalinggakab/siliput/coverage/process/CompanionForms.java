package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.instant;
import static id.go.purbalinggakab.siliput.engine.FormField.mail;
import static id.go.purbalinggakab.siliput.engine.FormField.person;
import static id.go.purbalinggakab.siliput.engine.FormField.phone;
import static id.go.purbalinggakab.siliput.engine.FormField.planned;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of the processes beside the main one: direct assignment, outside disposition, withdrawal, changes. */
@Configuration(proxyBeanMethods = false)
class CompanionForms {

    private static final FormField CASE_NUMBER =
            text("caseNumber", "Nomor agenda", 20).must();

    static final List<Role> ORDERING = List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL);

    private final FormRules rules;
    private final Officers officers;
    private final Acting acting;

    CompanionForms(FormRules rules, Officers officers, Acting acting) {
        this.rules = rules;
        this.officers = officers;
        this.acting = acting;
    }

    @Bean
    FormDeclaration assignDirectly() {
        var fields = List.of(
                text("assignmentSubject", "Tugas", 300).must(),
                text("eventTitle", "Nama kegiatan", 300).must(),
                text("eventPlace", "Tempat kegiatan", 300).must(),
                text("eventDistrict", "Kecamatan", 100),
                AnswerForms.OUTSIDE_REASON,
                planned("eventStart", "Kegiatan mulai").must(),
                planned("eventEnd", "Kegiatan selesai"),
                text("crew", "Petugas", 500).must(),
                FormRules.CLASH_REASON,
                text("orderedBy", "Atas perintah", 64).must(),
                text("direction", "Arahan", 2000),
                person("contactName", "Nama narahubung", 150),
                phone("contactPhone", "Telepon narahubung"),
                mail("contactEmail", "Surel narahubung"));
        return FormDeclaration.of("assignDirectly", fields).with(submission -> rules.of(submission)
                .order("eventStart", "eventEnd")
                .outsideRegency(true, submission.values().get("eventDistrict"))
                .problemIf(
                        !holdsAny(submission.text("orderedBy"), ORDERING),
                        "orderedBy",
                        "pilih pejabat yang memberi perintah.")
                .crew("")
                .list());
    }

    @Bean
    FormDeclaration enterDisposition() {
        var fields = List.of(
                CASE_NUMBER,
                text("disposedBy", "Pemberi disposisi", 64).must(),
                AnswerForms.ACTING_AS.must(),
                instant("dispositionAt", "Waktu disposisi").must(),
                text("dispositionAtReason", "Alasan waktu disposisi", 300),
                choice("dispositionChannel", "Diberikan lewat", "KERTAS", "SRIKANDI", "PESAN"),
                text("dispositionInstructions", "Instruksi", 500),
                text("dispositionNote", "Isi disposisi", 2000),
                text("dispositionScan", "Foto atau pindaian disposisi", 36).must());
        return FormDeclaration.of("enterDisposition", fields).with(submission -> rules.of(submission)
                .problemIf(
                        !holdsAny(submission.text("disposedBy"), DispositionCapacity.DISPOSING),
                        "disposedBy",
                        "disposisi diberikan oleh Kepala atau Sekretaris Dinas. Pilih salah satu.")
                .capacity(submission.text("disposedBy"), "dispositionAt")
                .problemIf(
                        AnswerForms.hasUnknownInstruction(submission),
                        "dispositionInstructions",
                        "berisi instruksi yang tidak dikenal. Pilih dari daftar.")
                .past("dispositionAt", "dispositionAtReason")
                .document("dispositionScan", DocumentPurpose.DISPOSITION)
                .list());
    }

    @Bean
    FormDeclaration acknowledgeDisposition() {
        var fields = List.of(
                choice("acknowledgement", "Tanggapan", "NOTED", "OBJECTED").must(),
                text("acknowledgementRemark", "Keberatan", 1000));
        return FormDeclaration.of("acknowledgeDisposition", fields).with(submission -> rules.of(submission)
                .requireIf(
                        "OBJECTED".equals(submission.values().get("acknowledgement")),
                        "acknowledgementRemark",
                        "tulis keberatannya.")
                .problemIf(
                        isForAnother(submission),
                        "acknowledgement",
                        "hanya pimpinan yang disebut, atau yang menggantikannya, yang menanggapi catatan ini.")
                .list());
    }

    @Bean
    FormDeclaration confirmOrder() {
        var fields = List.of(
                choice("orderAnswer", "Tanggapan", "CONFIRMED", "OBJECTED").must(),
                text("orderRemark", "Keberatan", 1000));
        return FormDeclaration.of("confirmOrder", fields).with(submission -> rules.of(submission)
                .requireIf(
                        "OBJECTED".equals(submission.values().get("orderAnswer")), "orderRemark", "tulis keberatannya.")
                .list());
    }

    @Bean
    FormDeclaration enterWithdrawal() {
        var fields = List.of(
                CASE_NUMBER,
                text("withdrawalReason", "Alasan penarikan", 1000).must(),
                text("withdrawnBy", "Ditarik oleh", 150),
                text("withdrawalScan", "Surat penarikan", 36));
        return FormDeclaration.of("enterWithdrawal", fields).with(submission -> rules.of(submission)
                .document("withdrawalScan", DocumentPurpose.PAPER)
                .list());
    }

    @Bean
    FormDeclaration coverageWithdrawn() {
        return FormDeclaration.of(
                CoverageProcess.WITHDRAWN,
                List.of(text("withdrawalReason", "Alasan penarikan", 1000).must()));
    }

    @Bean
    FormDeclaration enterScheduleChange() {
        var fields = List.of(
                CASE_NUMBER,
                text("changeReason", "Alasan perubahan", 1000).must(),
                text("crew", "Petugas", 500),
                FormRules.CLASH_REASON,
                planned("eventStart", "Kegiatan mulai"),
                planned("eventEnd", "Kegiatan selesai"),
                text("eventPlace", "Tempat kegiatan", 300),
                instant("receivedAt", "Waktu surat diterima"));
        return FormDeclaration.of("enterScheduleChange", fields).with(this::change);
    }

    private List<Problem> change(Submission submission) {
        boolean nothing = List.of("crew", "eventStart", "eventEnd", "eventPlace", "receivedAt").stream()
                .allMatch(field -> submission.values().get(field) == null);
        var found = rules.of(submission)
                .problemIf(
                        nothing,
                        "crew",
                        "isi sedikitnya satu perubahan: petugas, waktu, tempat, atau waktu surat diterima.")
                .past("receivedAt", "changeReason")
                .future("eventStart")
                .order("eventStart", "eventEnd");
        return Crew.parse(submission.text("crew").orElse("")).isEmpty()
                ? found.list()
                : found.crew(submission.text("caseNumber").orElse("")).list();
    }

    /** As long as who is named is in office, nobody answers for that person but who acts for it. */
    private boolean isForAnother(Submission submission) {
        var named = Optional.ofNullable(submission.known().get("disposedBy")).map(Object::toString);
        return holdsAny(named, DispositionCapacity.DISPOSING)
                && submission.user().isPresent()
                && !named.equals(submission.user())
                && named.flatMap(acting::standIn)
                        .flatMap(Appointment::acting)
                        .filter(submission.user().get()::equals)
                        .isEmpty();
    }

    private boolean holdsAny(Optional<String> user, List<Role> roles) {
        return user.flatMap(officers::find)
                .map(Officer::roles)
                .filter(held -> roles.stream().anyMatch(held::contains))
                .isPresent();
    }
}
