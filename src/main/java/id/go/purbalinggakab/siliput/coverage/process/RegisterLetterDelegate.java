package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws the agenda number in the start's own transaction, so that a refused start leaves no gap. */
@Component("registerLetter")
class RegisterLetterDelegate implements JavaDelegate {

    private final Register register;
    private final CaseDocuments documents;
    private final CoverageNotices notices;
    private final Actor actor;
    private final StatedTimes statedTimes;

    RegisterLetterDelegate(
            Register register, CaseDocuments documents, CoverageNotices notices, Actor actor, StatedTimes statedTimes) {
        this.register = register;
        this.documents = documents;
        this.notices = notices;
        this.actor = actor;
        this.statedTimes = statedTimes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = register.open("LIP", execution.getProcessInstanceId(), CaseVariables.letterOf(execution));
        execution.setProcessBusinessKey(opened.number());
        CoverageProcess.STARTED_BY.set(execution, actor.current());
        CoverageProcess.RESUME_AT.set(execution, "verifyLetter");
        CoverageProcess.LETTER_MISSING.set(execution, false);
        CoverageProcess.LETTER_SCAN
                .find(execution)
                .ifPresent(scan -> documents.bind(scan, DocumentPurpose.LETTER, opened.number()));
        statedTimes.keep(execution, opened.number(), CoverageProcess.RECEIVED_AT, CoverageProcess.RECEIVED_AT_REASON);
        notices.toApplicant(
                CaseVariables.caseOf(opened.number(), execution),
                "letter-received",
                "",
                Map.of("trackingCode", opened.trackingCode()));
    }
}
