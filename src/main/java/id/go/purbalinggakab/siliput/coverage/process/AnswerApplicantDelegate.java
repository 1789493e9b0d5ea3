package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The decision goes to the applicant; with it the answer's clock ends. */
@Component("answerApplicant")
class AnswerApplicantDelegate implements JavaDelegate {

    private static final Map<String, String> KINDS = Map.of(
            "ACCEPTED", "request-accepted",
            "DECLINED", "request-declined",
            "REDIRECTED", "request-redirected",
            "OWN_MATERIAL", "request-own-material",
            "CLARIFICATION", "request-clarification");

    private final CoverageNotices notices;

    AnswerApplicantDelegate(CoverageNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var assessment = CoverageProcess.ASSESSMENT.from(execution);
        var remark = CoverageProcess.ASSESSMENT_REMARK.find(execution).orElse("");
        var kind = KINDS.get(assessment);
        if (kind == null) {
            throw new IllegalStateException("assessment '%s' has no answer".formatted(assessment));
        }
        notices.toApplicant(
                CaseVariables.caseOf(execution), kind, CaseVariables.nextRound(execution), Map.of("remark", remark));
    }
}
