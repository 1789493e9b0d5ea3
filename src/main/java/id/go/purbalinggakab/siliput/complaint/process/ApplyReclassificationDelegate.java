package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ClassChanges;
import id.go.purbalinggakab.siliput.complaint.ClassChanges.ClassChange;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintKind;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A longer limit that the second person allowed: the branch is left and everything computed from receipt again. */
@Component("applyReclassification")
@RequiredArgsConstructor
class ApplyReclassificationDelegate implements JavaDelegate {

    private final RunningComplaint running;
    private final ClassChanges changes;
    private final ComplaintCases cases;
    private final ComplaintNotices notices;
    private final Register register;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var decided = changes.of(number);
        var last = decided.get(decided.size() - 1);
        boolean allowed = last.decision() == ClassChanges.Decision.APPROVED;
        ComplaintProcess.LENGTHENED.set(execution, allowed);
        execution.setVariableLocal(ComplaintProcess.EXTENSION.name(), decided.size());
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
                change.decidedBy().orElse(""),
                clock.instant());
        running.tell(
                execution.getProcessInstanceId(),
                ComplaintProcess.RECLASSIFIED,
                Map.of("complaintClass", to.name(), "limitClass", to.name(), "delivered", false));
    }
}
