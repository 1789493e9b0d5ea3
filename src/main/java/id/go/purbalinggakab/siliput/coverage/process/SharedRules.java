package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Rules that several forms share; each adds a problem that names the field and the way out. */
@Component
@RequiredArgsConstructor
class SharedRules {

    /** Usually staff; the division's own officers go out and write as well. */
    static final Set<Role> DIVISION = Set.of(Role.STAF, Role.FUNGSIONAL, Role.KABID);

    private final Clock clock;
    private final CaseDocuments documents;
    private final Officers officers;
    private final Bookings bookings;
    private final DispositionCapacity capacity;

    /** The rules that coverage forms add. */
    final class Findings extends id.go.purbalinggakab.siliput.engine.Findings<Findings> {

        private Findings(Submission submission) {
            super(submission, clock);
        }

        /** Clause 1: on whatever way a letter comes in; an electronic signature needs no stamp. */
        Findings signedAndStamped(boolean needed, String wayOut) {
            boolean open = needed && !holds("electronicSignature");
            problemIf(open && !holds("letterSigned"), "letterSigned", "surat belum ditandatangani. " + wayOut);
            return problemIf(
                    open && !holds("letterStamped"), "letterStamped", "surat belum dibubuhi cap/stempel. " + wayOut);
        }

        /** A letter that is here was written by then. */
        Findings writtenBeforeReceipt() {
            var received = submission().instantOrKnown("receivedAt").map(SharedRules::day);
            return problemIf(
                    submission()
                            .instant("letterDate")
                            .map(SharedRules::day)
                            .filter(date -> received.filter(date::isAfter).isPresent())
                            .isPresent(),
                    "letterDate",
                    "sesudah hari surat diterima. Periksa tanggal di surat dan waktu terimanya.");
        }

        private boolean holds(String flag) {
            var sent = submission().values().get(flag);
            return Boolean.TRUE.equals(
                    sent != null ? sent : submission().known().get(flag));
        }

        Findings document(String field, DocumentPurpose purpose) {
            return problemIf(
                    submission()
                            .text(field)
                            .filter(id -> !documents.mayUse(
                                    id,
                                    purpose,
                                    submission().caseNumber(),
                                    submission().user()))
                            .isPresent(),
                    field,
                    "berkas tidak ditemukan. Unggah berkasnya kembali.");
        }

        /** In what capacity somebody disposes, or disposed at a stated time. */
        Findings capacity(Optional<String> leader, String timeField) {
            var at = submission().instant(timeField).orElseGet(clock::instant);
            leader.flatMap(user -> submission()
                            .value(CoverageProcess.ACTING_AS)
                            .flatMap(stated -> capacity.problem(user, stated, at)))
                    .ifPresent(wrong -> problemIf(true, "actingAs", wrong));
            return this;
        }

        /** A crew of known staff that is free at the event's time. */
        Findings crew(String caseNumber) {
            var crew = Crew.parse(submission().text("crew").orElse(""));
            for (var user : crew.userIds()) {
                problemIf(!isStaff(user), "crew", "'%s' bukan staf Bidang IKP. Pilih dari daftar.".formatted(user));
            }
            boolean despite = submission().text("clashReason").isPresent();
            submission()
                    .instantOrKnown("eventStart")
                    .map(start -> despite
                            ? bookings.absences(crew, start, end(start))
                            : bookings.clashes(
                                    submission().user().orElse(Bookings.NOBODY), caseNumber, crew, start, end(start)))
                    .ifPresent(clashes -> problemIf(!clashes.isEmpty(), "crew", Bookings.refusal(clashes, despite)));
            return this;
        }

        private Optional<Instant> end(Instant start) {
            return submission().instantOrKnown("eventEnd").filter(start::isBefore);
        }
    }

    Findings of(Submission submission) {
        return new Findings(submission);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, IndonesianTime.WIB);
    }

    private boolean isStaff(String user) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(DIVISION::contains))
                .isPresent();
    }
}
