package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The mended letter continues the same case; its own receipt starts the answer's clock anew. */
@Component("acceptResubmission")
class AcceptResubmissionDelegate implements JavaDelegate {

    private final Register register;
    private final CaseDocuments documents;
    private final StatedTimes statedTimes;

    AcceptResubmissionDelegate(Register register, CaseDocuments documents, StatedTimes statedTimes) {
        this.register = register;
        this.documents = documents;
        this.statedTimes = statedTimes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        CoverageProcess.RESUME_AT.set(execution, "verifyLetter");
        execution.removeVariable(CoverageProcess.ANSWER_USED_MINUTES.name());
        register.update(number, CaseVariables.letterOf(execution));
        register.moveTo(number, CaseStatus.DITERIMA);
        CoverageProcess.LETTER_SCAN
                .find(execution)
                .ifPresent(scan -> documents.bind(scan, DocumentPurpose.LETTER, number));
        statedTimes.keep(execution, number, CoverageProcess.RECEIVED_AT, CoverageProcess.RECEIVED_AT_REASON);
    }
}
