package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.engine.RefusedStep;
import java.util.Map;
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
    private final Reclassification reclassification;
    private final AccusedChange accused;
    private final OfferToHandlers handlers;
    private final Readers readers;
    private final CaseTexts texts;

    @Override
    public void execute(DelegateExecution execution) {
        var number = CASE_NUMBER.from(execution);
        texts.keep(execution, number, Set.of("reason"));
        var instance = running.instanceOf(number, CHANGE.from(execution));
        switch (CHANGE.from(execution)) {
            case RECLASSIFY -> reclassification.ask(execution, instance, number);
            case NAMED -> accused.enter(execution, instance, number);
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
                    throw new RefusedStep(
                            "caseNumber",
                            "Aduan %s belum dijawab; dibuka kembali hanya aduan yang sudah dijawab, dalam 10 hari kerja."
                                    .formatted(number));
                }
                running.tell(instance, REOPENED, Map.of());
            }
        }
        execution.setProcessBusinessKey(number);
        readers.admit(execution.getProcessInstanceId());
        readers.shutOut(execution.getProcessInstanceId(), number);
    }
}
