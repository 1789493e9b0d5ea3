package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ClassChanges;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Another class, other officers named, withdrawn or reopened, from outside the case's own tasks. A longer limit waits
 * for a second person; everything else holds at once. The trace of the change is shut to the persons named as well.
 */
@Component("applyComplaintChange")
@RequiredArgsConstructor
class ApplyComplaintChangeDelegate implements JavaDelegate {

    private final RunningComplaint running;
    private final ClassChanges changes;
    private final NamedAnew named;
    private final OutsideDecision decisions;
    private final OfferToHandlers handlers;
    private final ComplaintAccess access;
    private final Readers readers;
    private final CaseTexts texts;
    private final Actor actor;
    private final RefusedChanges refusals;

    @Override
    public void execute(DelegateExecution execution) {
        var number = CASE_NUMBER.from(execution);
        texts.keep(execution, number, Set.of("reason"));
        var instance = running.instanceOf(number)
                .orElseThrow(() -> new RefusedStep("caseNumber", refusals.notRunning(number, CHANGE.from(execution))));
        switch (CHANGE.from(execution)) {
            case RECLASSIFY -> reclassify(execution, instance, number);
            case NAMED -> name(execution, instance, number);
            case EXAMINERS -> {
                if (!handlers.examine(instance, number, EXAMINERS.from(execution))) {
                    throw new RefusedStep(
                            "change",
                            "Tim pemeriksa diganti selama pemeriksaan berjalan; yang pertama ditunjuk lewat tugas"
                                    + " “Tunjuk tim pemeriksa”.");
                }
            }
            case WITHDRAWN -> running.tell(instance, WITHDRAWN, Map.of());
            case REOPENED -> {
                if (!running.awaits(instance, REOPENED)) {
                    throw new RefusedStep("caseNumber", refusals.notAnswered(number));
                }
                running.tell(instance, REOPENED, Map.of());
            }
        }
        execution.setProcessBusinessKey(number);
        readers.admit(execution.getProcessInstanceId());
        readers.shutOut(execution.getProcessInstanceId(), number);
    }

    private void reclassify(DelegateExecution execution, String instance, String number) {
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
            running.tell(
                    instance,
                    RECLASSIFIED,
                    Map.of("complaintClass", to.name(), "limitClass", to.name(), "delivered", false));
        }
    }

    private void name(DelegateExecution execution, String instance, String number) {
        var against = AccusedOfficers.parse(NAMED.find(execution).orElse(""));
        if (against.contains(actor.current())) {
            throw new RefusedStep("namedOfficers", "Anda tidak dapat menetapkan diri sendiri; mintalah atasan.");
        }
        var outside = AUTHORITY.find(execution);
        boolean others = named.enter(
                running.scope(instance), number, against, actor.current(), REASON.from(execution), outside.isPresent());
        decisions.record(execution, "Daftar yang diadukan", number, actor.current());
        if (others && running.awaits(instance, RECLASSIFIED)) {
            running.tell(instance, RECLASSIFIED, Map.of("delivered", false));
        } else if (!access.isAnybodyFree(number)) {
            throw new RefusedStep(
                    "namedOfficers",
                    "Dengan daftar ini tidak ada petugas yang bebas kepentingan. Golongkan aduan lebih dahulu agar"
                            + " diserahkan kepada Inspektorat.");
        }
    }
}
