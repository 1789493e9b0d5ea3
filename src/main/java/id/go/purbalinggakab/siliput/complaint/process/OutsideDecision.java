package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * What concerns the head is decided by an authority outside the office (Permendagri 8/2023): the office only records that
 * decision, with its paper.
 */
@Component
@RequiredArgsConstructor
class OutsideDecision {

    private final Archive archive;
    private final Register register;
    private final Actor actor;

    @RequiredArgsConstructor
    enum Authority {
        SEKRETARIS_DAERAH("Sekretaris Daerah"),
        INSPEKTORAT("Inspektorat");

        private final String label;
    }

    void record(DelegateTask task, String number) {
        record(task, task.getName(), number, actor.of(task));
        task.getExecution().removeVariables(List.of(AUTHORITY.name()));
    }

    void record(VariableScope scope, String what, String number, String by) {
        AUTHORITY.find(scope).ifPresent(authority -> {
            archive.bind(UUID.fromString(AUTHORITY_DOCUMENT.from(scope)), DocumentPurpose.COMPLAINT_FILE, number);
            register.note(
                    number,
                    "KEPUTUSAN_LUAR",
                    "%s diputuskan oleh %s dengan surat nomor %s tanggal %s."
                            .formatted(
                                    what,
                                    authority.label,
                                    AUTHORITY_LETTER.from(scope),
                                    IndonesianTime.date(AUTHORITY_LETTER_DATE.from(scope))),
                    by);
        });
    }
}
