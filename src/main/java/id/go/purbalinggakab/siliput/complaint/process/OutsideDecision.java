package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ReceiptForms.REFERENCE;
import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.dated;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * What concerns the head is decided by an authority outside the office (Permendagri 8/2023): the office only records that
 * decision, with its paper.
 */
@Component
class OutsideDecision {

    private final Conflicts conflicts;
    private final Archive archive;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    OutsideDecision(Conflicts conflicts, Archive archive, Register register, Actor actor, Clock clock) {
        this.conflicts = conflicts;
        this.archive = archive;
        this.register = register;
        this.actor = actor;
        this.clock = clock;
    }

    private enum Authority {
        SEKRETARIS_DAERAH("Sekretaris Daerah"),
        INSPEKTORAT("Inspektorat");

        private final String label;

        Authority(String label) {
            this.label = label;
        }
    }

    static List<FormField> and(FormField... fields) {
        return Stream.concat(
                        Stream.of(fields),
                        Stream.of(
                                choice("authority", "Diputuskan oleh", "SEKRETARIS_DAERAH", "INSPEKTORAT"),
                                text("authorityLetter", "Nomor surat keputusan", 100),
                                dated("authorityLetterDate", "Tanggal surat keputusan"),
                                text("authorityDocument", "Berkas surat keputusan", REFERENCE)))
                .toList();
    }

    ComplaintRules.Findings check(ComplaintRules.Findings findings, Submission submission) {
        boolean told = submission.text("authority").isPresent();
        return findings.requireIf(
                        submission
                                .caseNumber()
                                .filter(conflicts::isAboutTheHead)
                                .isPresent(),
                        "authority",
                        "aduan ini menyangkut kepala dinas, sehingga diputuskan di luar dinas. Pilih Sekretaris Daerah"
                                + " atau Inspektorat, lalu catat suratnya.")
                .requireIf(told, "authorityLetter", "tulis nomor surat keputusannya.")
                .problemIf(
                        told && submission.instant("authorityLetterDate").isEmpty(),
                        "authorityLetterDate",
                        "isi tanggal surat keputusannya.")
                .requireIf(told, "authorityDocument", "unggah surat keputusannya.")
                .notFuture("authorityLetterDate")
                .document("authorityDocument");
    }

    void record(DelegateTask task, String number) {
        record(task, task.getName(), number, actor.of(task));
        task.getExecution().removeVariables(List.of(ComplaintProcess.AUTHORITY.name()));
    }

    void record(VariableScope scope, String what, String number, String by) {
        ComplaintProcess.AUTHORITY.find(scope).filter(text -> !text.isBlank()).ifPresent(authority -> {
            archive.bind(
                    UUID.fromString(ComplaintProcess.AUTHORITY_DOCUMENT.from(scope)),
                    DocumentPurpose.COMPLAINT_FILE,
                    number);
            register.note(
                    number,
                    "KEPUTUSAN_LUAR",
                    "%s diputuskan oleh %s dengan surat nomor %s tanggal %s."
                            .formatted(
                                    what,
                                    Authority.valueOf(authority).label,
                                    ComplaintProcess.AUTHORITY_LETTER.from(scope),
                                    IndonesianTime.date(ComplaintProcess.AUTHORITY_LETTER_DATE.from(scope))),
                    by,
                    clock.instant());
        });
    }
}
