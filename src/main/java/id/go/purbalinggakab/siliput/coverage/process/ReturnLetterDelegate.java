package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the applicant what the letter lacks (clause 1: signed and stamped). */
@Component("returnLetter")
class ReturnLetterDelegate implements JavaDelegate {

    private final CoverageNotices notices;
    private final Register register;

    ReturnLetterDelegate(CoverageNotices notices, Register register) {
        this.notices = notices;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var remark = CoverageProcess.LETTER_REMARK.find(execution).orElse("");
        notices.toApplicant(
                CaseVariables.caseOf(execution),
                "letter-returned",
                CaseVariables.nextRound(execution),
                Map.of("remark", remark));
        register.moveTo(execution.getProcessBusinessKey(), CaseStatus.DIKEMBALIKAN);
    }
}
