package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.dated;
import static id.go.purbalinggakab.siliput.engine.FormField.flag;
import static id.go.purbalinggakab.siliput.engine.FormField.instant;
import static id.go.purbalinggakab.siliput.engine.FormField.mail;
import static id.go.purbalinggakab.siliput.engine.FormField.person;
import static id.go.purbalinggakab.siliput.engine.FormField.phone;
import static id.go.purbalinggakab.siliput.engine.FormField.planned;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be sent about the letter (clause 1: signed and stamped). */
@Configuration(proxyBeanMethods = false)
class LetterForms {

    static final List<FormField> LETTER = List.of(
            text("letterNumber", "Nomor surat", 100),
            dated("letterDate", "Tanggal surat"),
            text("senderInstitution", "Instansi pengirim", 200).must(),
            person("signerName", "Penanda tangan", 150),
            text("signerTitle", "Jabatan penanda tangan", 150),
            text("subject", "Perihal", 300).must(),
            choice("speed", "Sifat kecepatan", "BIASA", "SEGERA", "SANGAT_SEGERA"),
            choice("secrecy", "Sifat keamanan", "BIASA", "TERBATAS", "RAHASIA"),
            flag("letterSigned", "Ditandatangani").must(),
            flag("letterStamped", "Dibubuhi cap/stempel").must(),
            flag("electronicSignature", "Tanda tangan elektronik"),
            instant("receivedAt", "Waktu diterima").must(),
            choice("receivedVia", "Diterima lewat", "FISIK", "EMAIL", "ONLINE", "SRIKANDI", "WHATSAPP"),
            text("receivedAtReason", "Alasan waktu diterima", 300),
            text("letterScan", "Pindaian surat", 36),
            person("contactName", "Nama narahubung", 150),
            phone("contactPhone", "Telepon narahubung"),
            mail("contactEmail", "Surel narahubung"),
            text("eventTitle", "Nama kegiatan", 300).must(),
            text("eventPlace", "Tempat kegiatan", 300).must(),
            text("eventDistrict", "Kecamatan", 100),
            text("eventVillage", "Desa/kelurahan", 100),
            planned("eventStart", "Kegiatan mulai").must(),
            planned("eventEnd", "Kegiatan selesai"),
            text("duplicateReason", "Alasan didaftarkan lagi", 300));

    private static final String LATE_LETTER =
            "Minta pemohon melengkapinya; tugas ini tetap terbuka sampai surat yang sah datang.";

    private final FormRules rules;
    private final Register register;

    LetterForms(FormRules rules, Register register) {
        this.rules = rules;
        this.register = register;
    }

    @Bean
    FormDeclaration enterLetter() {
        return FormDeclaration.of("enterLetter", LETTER).with(this::atTheDesk);
    }

    @Bean
    FormDeclaration coverageRequested() {
        return FormDeclaration.of(CoverageProcess.REQUESTED, LETTER).with(this::problems);
    }

    @Bean
    FormDeclaration verifyLetter() {
        var fields = List.of(
                choice("letterDecision", "Keputusan", "COMPLETE", "RETURNED").must(),
                text("letterRemark", "Yang harus dilengkapi", 1000),
                flag("letterSigned", "Ditandatangani"),
                flag("letterStamped", "Dibubuhi cap/stempel"),
                flag("electronicSignature", "Tanda tangan elektronik"));
        return FormDeclaration.of("verifyLetter", fields).with(submission -> {
            boolean complete = "COMPLETE".equals(submission.values().get("letterDecision"));
            return rules.of(submission)
                    .requireIf(!complete, "letterRemark", "tulis apa yang harus dilengkapi pemohon.")
                    .signedAndStamped(complete, "Kembalikan surat kepada pemohon.")
                    .list();
        });
    }

    @Bean
    FormDeclaration enterResubmission() {
        return FormDeclaration.of("enterResubmission", againButReceipt()).with(this::again);
    }

    @Bean
    FormDeclaration coverageResubmitted() {
        return FormDeclaration.of(CoverageProcess.RESUBMITTED, againButReceipt())
                .with(this::again);
    }

    @Bean
    FormDeclaration enterClarification() {
        var fields = List.of(
                text("clarification", "Jawaban pemohon", 2000).must(),
                instant("clarifiedAt", "Waktu jawaban diterima").must(),
                text("clarifiedAtReason", "Alasan waktu jawaban diterima", 300),
                planned("eventStart", "Kegiatan mulai"),
                planned("eventEnd", "Kegiatan selesai"),
                text("eventPlace", "Tempat kegiatan", 300));
        return FormDeclaration.of("enterClarification", fields).with(submission -> rules.of(submission)
                .past("clarifiedAt", "clarifiedAtReason")
                .order("eventStart", "eventEnd")
                .list());
    }

    @Bean
    FormDeclaration completeFile() {
        var fields = List.of(
                text("letterNumber", "Nomor surat", 100),
                dated("letterDate", "Tanggal surat"),
                text("letterScan", "Pindaian surat", 36),
                flag("letterSigned", "Ditandatangani"),
                flag("letterStamped", "Dibubuhi cap/stempel"),
                flag("electronicSignature", "Tanda tangan elektronik"));
        return FormDeclaration.of("completeFile", fields).with(submission -> rules.of(submission)
                .problemIf(
                        isMissing(submission, "letterNumber"), "letterNumber", "wajib diisi sebelum perkara ditutup.")
                .problemIf(isMissing(submission, "letterDate"), "letterDate", "wajib diisi sebelum perkara ditutup.")
                .problemIf(isMissing(submission, "letterScan"), "letterScan", "unggah pindaian suratnya.")
                .signedAndStamped(true, LATE_LETTER)
                .document("letterScan", DocumentPurpose.LETTER)
                .list());
    }

    @Bean
    FormDeclaration attachLetter() {
        var fields = LETTER.stream()
                .filter(field -> List.of(
                                "letterNumber",
                                "letterDate",
                                "senderInstitution",
                                "subject",
                                "letterSigned",
                                "letterStamped",
                                "electronicSignature",
                                "duplicateReason",
                                "receivedAt",
                                "receivedVia",
                                "receivedAtReason",
                                "letterScan")
                        .contains(field.name()))
                .map(field -> List.of("letterNumber", "letterScan").contains(field.name()) ? field.must() : field)
                .toList();
        return FormDeclaration.of("attachLetter", fields).with(submission -> rules.of(submission)
                .past("receivedAt", "receivedAtReason")
                .signedAndStamped(true, LATE_LETTER)
                .document("letterScan", DocumentPurpose.LETTER)
                .problemIf(isDuplicate(submission), "duplicateReason", sentence(submission))
                .list());
    }

    private List<Problem> atTheDesk(Submission submission) {
        var found = rules.of(submission).requireIf(true, "letterScan", "unggah pindaian atau foto suratnya.");
        return Stream.concat(found.list().stream(), problems(submission).stream())
                .toList();
    }

    private List<Problem> problems(Submission submission) {
        return rules.of(submission)
                .past("receivedAt", "receivedAtReason")
                .order("eventStart", "eventEnd")
                .problemIf(
                        submission.text("contactPhone").isEmpty()
                                && submission.text("contactEmail").isEmpty(),
                        "contactPhone",
                        "isi telepon atau surel narahubung, salah satu cukup.")
                .document("letterScan", DocumentPurpose.LETTER)
                .problemIf(isDuplicate(submission), "duplicateReason", sentence(submission))
                .list();
    }

    private boolean isDuplicate(Submission submission) {
        return duplicate(submission).isPresent();
    }

    private String sentence(Submission submission) {
        return "surat ini sudah terdaftar sebagai %s. Buka perkara itu, atau tulis alasan mendaftarkannya lagi."
                .formatted(duplicate(submission).map(CaseSummary::number).orElse(""));
    }

    private Optional<CaseSummary> duplicate(Submission submission) {
        if (submission.text("duplicateReason").isPresent()) {
            return Optional.empty();
        }
        return submission.text("letterNumber").flatMap(number -> submission
                .text("senderInstitution")
                .flatMap(sender -> register.sameLetter(number, sender)));
    }

    private static List<FormField> againButReceipt() {
        return LETTER.stream()
                .filter(field -> !field.name().equals("duplicateReason"))
                .map(field ->
                        List.of("receivedAt", "letterSigned", "letterStamped").contains(field.name())
                                ? field
                                : field.may())
                .toList();
    }

    private List<Problem> again(Submission submission) {
        return rules.of(submission)
                .past("receivedAt", "receivedAtReason")
                .order("eventStart", "eventEnd")
                .document("letterScan", DocumentPurpose.LETTER)
                .list();
    }

    private static boolean isMissing(Submission submission, String field) {
        var sent = submission.values().get(field);
        var value = sent != null ? sent : submission.known().get(field);
        return value == null || value.toString().isBlank();
    }
}
