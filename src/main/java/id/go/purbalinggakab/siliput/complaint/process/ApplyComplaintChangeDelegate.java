package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ClassChanges;
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
    private final Readers readers;
    private final CaseTexts texts;
    private final Actor actor;
    private final RefusedChanges refusals;

    @Override
    public void execute(DelegateExecution execution) {
        var number = ComplaintProcess.CASE_NUMBER.from(execution);
        texts.keep(execution, number, Set.of("reason"));
        var instance = running.instanceOf(number)
                .orElseThrow(() -> new RefusedStep(
                        "caseNumber", refusals.notRunning(number, ComplaintProcess.CHANGE.from(execution))));
        switch (ComplaintProcess.CHANGE.from(execution)) {
            case RECLASSIFY -> reclassify(execution, instance, number);
            case NAMED -> name(execution, instance, number);
            case EXAMINERS -> {
                if (!handlers.examine(instance, number, ComplaintProcess.EXAMINERS.from(execution))) {
                    throw new RefusedStep(
                            "change",
                            "Tim pemeriksa diganti selama pemeriksaan berjalan; yang pertama ditunjuk lewat tugas"
                                    + " “Tunjuk tim pemeriksa”.");
                }
            }
            case WITHDRAWN -> running.tell(instance, ComplaintProcess.WITHDRAWN, Map.of());
            case REOPENED -> {
                if (!running.awaits(instance, ComplaintProcess.REOPENED)) {
                    throw new RefusedStep("caseNumber", refusals.notAnswered(number));
                }
                running.tell(instance, ComplaintProcess.REOPENED, Map.of());
            }
        }
        execution.setProcessBusinessKey(number);
        readers.admit(execution.getProcessInstanceId());
        readers.shutOut(execution.getProcessInstanceId(), number);
    }

    private void reclassify(DelegateExecution execution, String instance, String number) {
        var scope = running.scope(instance);
        if (!running.awaits(instance, ComplaintProcess.RECLASSIFIED)) {
            throw new RefusedStep("change", "Golongan hanya diubah sesudah klasifikasi dan sebelum dijawab.");
        }
        if (changes.waiting(number).isPresent()) {
            throw new RefusedStep("change", "Permintaan ubah golongan sebelumnya masih menunggu persetujuan.");
        }
        var from = ComplaintProcess.CLASS.from(scope);
        var to = ComplaintProcess.NEW_CLASS.from(execution);
        if (from == to) {
            throw new RefusedStep("newClass", "Golongan baru sama dengan golongan sekarang.");
        }
        changes.ask(
                number,
                from,
                to,
                ComplaintProcess.REASON.from(execution),
                actor.current(),
                ComplaintProcess.DUE_AT.from(scope));
        if (from.isShorterThan(to)) {
            running.tell(
                    instance,
                    ComplaintProcess.RECLASSIFICATION_REQUESTED,
                    Map.of("newClass", to.name(), "requestedBy", actor.current()));
        } else {
            changes.decide(number, "NOT_NEEDED", actor.current(), Optional.empty());
            running.tell(
                    instance,
                    ComplaintProcess.RECLASSIFIED,
                    Map.of("complaintClass", to.name(), "limitClass", to.name(), "delivered", false));
        }
    }

    private void name(DelegateExecution execution, String instance, String number) {
        var against =
                AccusedOfficers.parse(ComplaintProcess.NAMED.find(execution).orElse(""));
        if (against.contains(actor.current())) {
            throw new RefusedStep("namedOfficers", "Anda tidak dapat menetapkan diri sendiri; mintalah atasan.");
        }
        var outside = ComplaintProcess.AUTHORITY.find(execution);
        boolean others = named.enter(
                running.scope(instance),
                number,
                against,
                actor.current(),
                ComplaintProcess.REASON.from(execution),
                outside.isPresent());
        decisions.record(execution, "Daftar yang diadukan", number, actor.current());
        if (others && running.awaits(instance, ComplaintProcess.RECLASSIFIED)) {
            running.tell(instance, ComplaintProcess.RECLASSIFIED, Map.of("delivered", false));
        } else if (!handlers.anybodyLeft(number)) {
            throw new RefusedStep(
                    "namedOfficers",
                    "Dengan daftar ini tidak ada petugas yang bebas kepentingan. Golongkan aduan lebih dahulu agar"
                            + " diserahkan kepada Inspektorat.");
        }
    }
}
