package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ClassChanges;
import id.go.purbalinggakab.siliput.complaint.ClassChanges.ClassChange;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintKind;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Another class for a running complaint. A longer limit waits for the second person; once it is allowed, the branch is
 * left and everything computed from receipt again.
 */
@Component("applyReclassification")
@RequiredArgsConstructor
class Reclassification implements JavaDelegate {

    private final RunningComplaint running;
    private final ClassChanges changes;
    private final ComplaintCases cases;
    private final ComplaintNotices notices;
    private final Register register;
    private final Actor actor;

    void ask(DelegateExecution execution, String instance, String number) {
        var scope = running.scope(instance);
        if (!running.awaits(instance, RECLASSIFIED)) {
            throw new RefusedStep("change", "Golongan hanya diubah sesudah klasifikasi dan sebelum dijawab.");
        }
        if (changes.waiting(number).isPresent()) {
            throw new RefusedStep("change", "Permintaan ubah golongan sebelumnya masih menunggu persetujuan.");
        }
        var from = CLASS.from(scope);
        var to = NEW_CLASS.from(execution);
        if (from == to) {
            throw new RefusedStep("newClass", "Golongan baru sama dengan golongan sekarang.");
        }
        changes.ask(number, from, to, REASON.from(execution), actor.current(), DUE_AT.from(scope));
        if (from.isShorterThan(to)) {
            running.tell(
                    instance,
                    RECLASSIFICATION_REQUESTED,
                    Map.of("newClass", to.name(), "requestedBy", actor.current()));
        } else {
            changes.decide(number, ClassChanges.Decision.NOT_NEEDED, actor.current(), Optional.empty());
            move(instance, to);
        }
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var decided = changes.of(number);
        var last = decided.get(decided.size() - 1);
        boolean allowed = last.decision() == ClassChanges.Decision.APPROVED;
        LENGTHENED.set(execution, allowed);
        execution.setVariableLocal(EXTENSION.name(), decided.size());
        notices.reclassificationDecided(
                number,
                Integer.toString(decided.size()),
                allowed ? "Perubahan golongan disetujui." : "Perubahan golongan tidak disetujui.",
                List.of(last.askedBy()));
        if (allowed) {
            apply(execution, number, last);
        }
    }

    private void apply(DelegateExecution execution, String number, ClassChange change) {
        var to = change.to();
        cases.classify(number, ComplaintKind.PENGADUAN, Optional.of(to));
        register.note(
                number,
                "GOLONGAN",
                "Golongan berubah dari %s menjadi %s; tenggat dihitung ulang sejak aduan diterima."
                        .formatted(change.from().label(), to.label()),
                change.decidedBy().orElse(""));
        move(execution.getProcessInstanceId(), to);
    }

    private void move(String instance, ComplaintClass to) {
        running.tell(
                instance,
                RECLASSIFIED,
                Map.of("complaintClass", to.name(), "limitClass", to.name(), "delivered", false));
    }
}
