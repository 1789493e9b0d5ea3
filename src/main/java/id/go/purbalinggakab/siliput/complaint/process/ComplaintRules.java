package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Intakes.KeptIntake;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Rules that several complaint forms share. */
@Component
@RequiredArgsConstructor
class ComplaintRules {

    private static final Instant FIRST_KNOWN_DAY = Instant.parse("2024-12-31T17:00:00Z");

    private final Clock clock;
    private final Intakes intakes;
    private final Archive archive;
    private final Officers officers;
    private final ComplaintAccess access;
    private final Conflicts conflicts;
    private final ComplaintCases cases;

    /** The rules that complaint forms add. */
    final class Findings extends id.go.purbalinggakab.siliput.engine.Findings<Findings> {

        private Findings(Submission submission) {
            super(submission, clock);
        }

        /** Before the calendar begins no due date can be told. */
        Findings inKnownYears(String field) {
            return refuseTime(
                    field,
                    at -> at.isBefore(FIRST_KNOWN_DAY),
                    "sebelum tahun pertama yang hari liburnya dikenal (2025). Periksa tahunnya.");
        }

        /** What happens to a complaint happens after its receipt. */
        Findings sinceReceipt(String field) {
            return refuseTime(
                    field,
                    at -> isBefore(at, submission().instantOrKnown("receivedAt")),
                    "tidak mungkin sebelum aduan diterima. Periksa tanggal dan jam.");
        }

        /** When it was delivered, by the same rule on every form that says so. */
        Findings delivered() {
            return sinceReceipt("deliveredAt")
                    .notBefore("clockFrom", "tidak mungkin sebelum aduan ini dibuka kembali atau dilengkapi.");
        }

        /** An answer reaches nobody before it was written or approved; the form tells minutes. */
        Findings deliveredAfterItWasReady() {
            return delivered().notBefore("answerReadyAt", "lebih awal daripada jawabannya ditulis atau disetujui.");
        }

        /** Of an interim answer nobody speaks before the class told that there is one. */
        Findings deliveredAfterClassification() {
            return delivered().notBefore("classifiedAt", "lebih awal daripada aduannya digolongkan.");
        }

        /** One time, one sentence: the first bound that it breaks. */
        private Findings notBefore(String known, String message) {
            var told = list().stream().anyMatch(problem -> problem.field().equals("deliveredAt"));
            var earliest = submission().instantOrKnown(known).map(ready -> ready.truncatedTo(ChronoUnit.MINUTES));
            return refuseTime(
                    "deliveredAt", at -> !told && isBefore(at, earliest), message + " Periksa tanggal dan jam.");
        }

        /** The channel's own time, or a reason for another. */
        Findings receivedAsTheChannelSays(String field, String reason) {
            var told = told(submission());
            return requireIf(
                    told.filter(time -> submission()
                                    .instant(field)
                                    .filter(at -> isApart(at, time))
                                    .isPresent())
                            .isPresent(),
                    reason,
                    "waktu diterima berbeda dari waktu menurut salurannya (%s). Pakai waktu itu, atau tulis alasannya."
                            .formatted(told.map(IndonesianTime::dateTime).orElse("")));
        }

        static boolean isApart(Instant one, Instant other) {
            return isFarBack(one, other) || isFarBack(other, one);
        }

        Findings freeIntake() {
            return refuseText(
                    "intake",
                    id -> intakes.find(id).filter(this::isFree).isEmpty(),
                    "isi aduan tidak ditemukan atau sudah dicatat. Muat ulang formulirnya.");
        }

        private boolean isFree(KeptIntake kept) {
            return kept.caseNumber().isEmpty()
                    && submission().user().filter(kept.by()::equals).isPresent()
                    && kept.attachments().stream().allMatch(file -> isOwnOrFree(file.toString()));
        }

        Findings officers(String field) {
            return problemIf(
                    named(field).anyMatch(user -> officers.find(user).isEmpty()),
                    field,
                    "berisi nama yang tidak dikenal. Pilih dari daftar.");
        }

        Findings team(String field) {
            var number = caseNumber();
            return problemIf(
                            named(field)
                                    .anyMatch(user -> !isOfTheTeam(user)
                                            && number.filter(about -> access.isFromOutside(user, about))
                                                    .isEmpty()),
                            field,
                            "hanya anggota Tim Pengelola Pengaduan. Pilih dari daftar.")
                    .problemIf(
                            named(field).anyMatch(user -> number.filter(
                                            about -> !conflicts.isFree(user, about, ComplaintAccess.HANDLERS))
                                    .isPresent()),
                            field,
                            "memuat orang yang diadukan dalam perkara ini, atau yang menjabat menggantikannya."
                                    + " Pilih yang lain.");
        }

        private boolean isOfTheTeam(String user) {
            return officers.find(user)
                    .filter(officer -> officer.has(Role.TIM_PENGADUAN))
                    .isPresent();
        }

        private Stream<String> named(String field) {
            return AccusedOfficers.parse(submission().text(field).orElse("")).stream();
        }

        /** Whether this person says who examines. */
        Findings appointing(String field) {
            return problemIf(
                    !access.mayAppointExaminers(
                            submission().user().orElse(""), caseNumber().orElse("")),
                    field,
                    "tim pemeriksa ditunjuk dan diganti oleh pejabat pengaduan, sekretaris, atau kepala. Mintalah"
                            + " salah satunya.");
        }

        private Optional<String> caseNumber() {
            return submission().caseNumber().or(() -> submission().text("caseNumber"));
        }

        /** A case that exists for this person; one that is about the person looks as if it did not exist. */
        Findings readable(String field) {
            return refuseText(
                    field,
                    number -> submission()
                            .user()
                            .filter(user -> cases.find(number).isEmpty() || !access.mayRead(user, number))
                            .isPresent(),
                    "aduan tidak ditemukan. Periksa nomornya.");
        }

        Findings document(String field) {
            return refuseText(field, id -> !isOwnOrFree(id), "berkas tidak ditemukan. Unggah berkasnya kembali.");
        }

        Findings documents(String field) {
            return refuseText(
                    field,
                    ids -> Arrays.stream(ids.split(",")).anyMatch(id -> !id.isBlank() && !isOwnOrFree(id.strip())),
                    "ada berkas yang tidak ditemukan. Unggah kembali.");
        }

        private Findings refuseText(String field, Predicate<String> wrong, String message) {
            return problemIf(submission().text(field).filter(wrong).isPresent(), field, message);
        }

        private Findings refuseTime(String field, Predicate<Instant> wrong, String message) {
            return problemIf(submission().instant(field).filter(wrong).isPresent(), field, message);
        }

        private static boolean isBefore(Instant at, Optional<Instant> bound) {
            return bound.filter(at::isBefore).isPresent();
        }

        private boolean isOwnOrFree(String id) {
            return archive.usable(
                            id,
                            DocumentPurpose.COMPLAINT_FILE,
                            submission().caseNumber(),
                            submission().user())
                    .isPresent();
        }
    }

    /** When the channel says that it came. */
    private Optional<Instant> told(Submission submission) {
        return submission.text("intake").flatMap(intakes::find).flatMap(KeptIntake::toldReceipt);
    }

    /** A time that the channel tells itself needs no reason, however long ago it was. */
    boolean channelAgrees(Submission submission) {
        return submission
                .instant("receivedAt")
                .flatMap(at -> told(submission).filter(time -> !Findings.isApart(at, time)))
                .isPresent();
    }

    Findings of(Submission submission) {
        return new Findings(submission);
    }
}
