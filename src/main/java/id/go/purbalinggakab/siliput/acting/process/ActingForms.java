package id.go.purbalinggakab.siliput.acting.process;

import static id.go.purbalinggakab.siliput.acting.process.ActingProcess.*;

import id.go.purbalinggakab.siliput.acting.ActingDocuments;
import id.go.purbalinggakab.siliput.acting.ActingRules;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Findings;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What may be sent about an absence and who acts meanwhile. */
@Component
@RequiredArgsConstructor
class ActingForms implements DeclaredSteps {

    /** An order may be entered a few days after it took effect; rights are never given backwards. */
    private static final Duration LATE_ENTRY = Duration.ofDays(7);

    private static final Duration LONGEST = Duration.ofDays(366);

    private final ActingRules rules;
    private final ActingDocuments documents;
    private final Officers officers;
    private final Acting acting;
    private final Clock clock;

    private static final class Found extends Findings<Found> {

        private Found(Submission submission, Clock clock) {
            super(submission, clock);
        }
    }

    @Override
    public List<StepRules> steps() {
        return List.of(StepRules.of("appointActing")
                .needs(ABSENT, STARTS_AT, ENDS_AT, BASIS)
                .needsSometimes(CAPACITY)
                .takes(ACTING, DOCUMENT)
                .with(this::problems));
    }

    private List<Problem> problems(Submission submission) {
        var absent = submission.text("absentOfficer").orElseThrow();
        var user = submission.text("actingOfficer");
        var setter = submission.user().orElse("");
        var starts = submission.instant("startsAt").orElseThrow();
        var ends = submission.instant("endsAt").orElseThrow();
        var found = new Found(submission, clock)
                .problemIf(
                        !holdsRole(absent) || !rules.mayAppointFor(setter, absent),
                        "absentOfficer",
                        "Anda hanya dapat mengisi ini untuk diri sendiri atau sebagai atasan langsung pejabat itu.")
                .problemIf(!ends.isAfter(clock.instant()), "endsAt", "sudah lewat. Isi waktu yang akan datang.")
                .problemIf(
                        ends.isAfter(starts.plus(LONGEST)),
                        "endsAt",
                        "paling lama satu tahun. Perpanjangan dicatat sebagai penunjukan baru.")
                .problemIf(
                        starts.isBefore(clock.instant().minus(LATE_ENTRY)),
                        "startsAt",
                        "lebih dari tujuh hari yang lalu. Hak tidak diberikan mundur: isi waktu mulai yang lebih baru.")
                .problemIf(
                        submission
                                .text("basisDocument")
                                .filter(id -> !documents.mayUse(id, setter))
                                .isPresent(),
                        "basisDocument",
                        "berkas tidak ditemukan. Unggah berkasnya kembali.");
        user.ifPresent(person -> check(found, setter, absent, person, starts, ends));
        return found.list();
    }

    private void check(Found found, String setter, String absent, String user, Instant starts, Instant ends) {
        found.problemIf(!holdsRole(user), "actingOfficer", "pejabat ini tidak dikenal. Pilih dari daftar.")
                .problemIf(
                        user.equals(absent), "actingOfficer", "pilih orang lain, bukan pejabat yang tidak di tempat.")
                .problemIf(
                        rules.isSelfPromotion(setter, absent, user),
                        "actingOfficer",
                        "administrator tidak dapat menunjuk dirinya sendiri untuk jabatan dalam pelayanan.")
                .problemIf(
                        rules.isForAdministratorAlone(absent, user),
                        "actingOfficer",
                        "peran Administrator tidak diwakilkan. Pilih administrator lain, atau tambahkan administrator: orang kedua menyetujuinya di /kantor/administrator.")
                .problemIf(
                        rules.mixesAudit(absent, user),
                        "actingOfficer",
                        "auditor tidak bertindak untuk pejabat yang diperiksanya, dan sebaliknya.")
                .problemIf(
                        !acting.absences(user, starts, ends).isEmpty(),
                        "actingOfficer",
                        "pejabat ini juga tercatat tidak di tempat pada waktu itu. Pilih orang lain.")
                .problemIf(
                        hasAnother(absent, user, starts, ends),
                        "actingOfficer",
                        "untuk jabatan itu sudah ada orang lain yang bertindak pada waktu itu. Akhiri dahulu penunjukan"
                                + " itu, atau isi waktu yang tidak bertumpang tindih.");
    }

    /** One office has one acting holder at a time; the order may be renewed for the same person. */
    private boolean hasAnother(String absent, String user, Instant starts, Instant ends) {
        return acting.absences(absent, starts, ends).stream()
                .flatMap(absence -> absence.acting().stream())
                .anyMatch(other -> !other.equals(user));
    }

    private boolean holdsRole(String user) {
        return officers.find(user).filter(officer -> !officer.roles().isEmpty()).isPresent();
    }
}
