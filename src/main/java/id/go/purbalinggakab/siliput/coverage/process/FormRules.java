package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules that several forms share; each adds a problem that names the field and the way out. */
@Component
class FormRules {

    /** A stated time further back than this asks for a reason. */
    static final Duration FREELY_STATED = Duration.ofMinutes(30);

    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(2);

    private final Clock clock;
    private final CaseDocuments documents;
    private final Officers officers;
    private final Bookings bookings;

    FormRules(Clock clock, CaseDocuments documents, Officers officers, Bookings bookings) {
        this.clock = clock;
        this.documents = documents;
        this.officers = officers;
        this.bookings = bookings;
    }

    /** Collects the problems of one submission. */
    final class Findings {

        private final Submission submission;
        private final List<Problem> problems = new ArrayList<>();

        private Findings(Submission submission) {
            this.submission = submission;
        }

        Findings requireIf(boolean condition, String field, String message) {
            return problemIf(condition && submission.text(field).isEmpty(), field, message);
        }

        Findings problemIf(boolean condition, String field, String message) {
            if (condition) {
                problems.add(new Problem(field, message));
            }
            return this;
        }

        /** Never in the future; a reason where it lies far back. */
        Findings past(String field, String reasonField) {
            var stated = submission.instant(field);
            problemIf(
                    stated.filter(time -> time.isAfter(clock.instant().plus(CLOCK_DRIFT)))
                            .isPresent(),
                    field,
                    "tidak boleh di masa depan. Periksa tanggal dan jam.");
            return requireIf(
                    isFarBack(stated),
                    reasonField,
                    "waktu lebih dari 30 menit yang lalu: tulis alasannya secara singkat.");
        }

        Findings order(String earlier, String later) {
            var end = submission.instant(later);
            var start = submission.instantOrKnown(earlier);
            return problemIf(
                    start.isPresent() && end.isPresent() && !end.get().isAfter(start.get()),
                    later,
                    "harus sesudah waktu mulai. Periksa kedua waktu itu.");
        }

        Findings future(String field) {
            return problemIf(
                    submission
                            .instant(field)
                            .filter(time -> time.isBefore(clock.instant()))
                            .isPresent(),
                    field,
                    "sudah lewat. Isi tanggal dan jam yang akan datang.");
        }

        Findings document(String field) {
            return problemIf(
                    submission
                            .text(field)
                            .filter(id -> !documents.mayUse(id, submission.caseNumber()))
                            .isPresent(),
                    field,
                    "berkas tidak ditemukan. Unggah berkasnya kembali.");
        }

        /** A crew of known staff that is free at the event's time. */
        Findings crew(String caseNumber) {
            var crew = Crew.parse(submission.text("crew").orElse(""));
            for (var user : crew.userIds()) {
                problemIf(!isStaff(user), "crew", "'%s' bukan staf Bidang IKP. Pilih dari daftar.".formatted(user));
            }
            submission.instantOrKnown("eventStart").ifPresent(start -> bookings.clashes(
                            caseNumber, crew, start, end(start))
                    .forEach(clash -> problems.add(new Problem("crew", clash))));
            return this;
        }

        List<Problem> list() {
            return problems;
        }

        private Optional<Instant> end(Instant start) {
            return submission.instantOrKnown("eventEnd").filter(start::isBefore);
        }
    }

    Findings of(Submission submission) {
        return new Findings(submission);
    }

    private boolean isFarBack(Optional<Instant> stated) {
        return stated.filter(time -> time.isBefore(clock.instant().minus(FREELY_STATED)))
                .isPresent();
    }

    private boolean isStaff(String user) {
        return officers.find(user)
                .filter(officer -> hasAny(officer, Role.STAF, Role.FUNGSIONAL))
                .isPresent();
    }

    private static boolean hasAny(Officer officer, Role one, Role other) {
        return officer.has(one) || officer.has(other);
    }
}
