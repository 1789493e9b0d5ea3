package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import java.time.Instant;
import java.util.Set;

/** Table of contents of {@code takeDown.bpmn} and {@code correctRelease.bpmn}. */
final class CorrectionProcess {

    static final Set<String> KEYS = Set.of("takeDown", "correctRelease", LinkProcess.KEY, ReturnedMailSteps.KEY);

    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");
    static final ProcessVariable<String> POST_LINKS = ProcessVariable.text("postLinks");
    static final ProcessVariable<Boolean> POSTS_EXIST = ProcessVariable.flag("postsExist");

    // taking down
    static final ProcessVariable<String> TAKE_DOWN_REASON = ProcessVariable.text("takeDownReason");
    static final ProcessVariable<Instant> TAKEN_DOWN_AT = ProcessVariable.instant("takenDownAt");
    static final ProcessVariable<Instant> REVIEW_DUE_AT = ProcessVariable.instant("reviewDueAt");
    static final ProcessVariable<String> TAKE_DOWN_DECISION = ProcessVariable.text("takeDownDecision");
    static final ProcessVariable<String> TAKE_DOWN_REMARK = ProcessVariable.text("takeDownRemark");
    static final ProcessVariable<String> REMOVAL_REMARK = ProcessVariable.text("removalRemark");

    // correcting
    static final ProcessVariable<String> KIND = ProcessVariable.text("correctionKind");
    static final ProcessVariable<String> TEXT = ProcessVariable.text("correctionText");
    static final ProcessVariable<String> ASKED_BY = ProcessVariable.text("askedBy");
    static final ProcessVariable<String> ASKED_DOCUMENT = ProcessVariable.text("askedDocument");
    static final ProcessVariable<Boolean> MAIL = ProcessVariable.flag("toJournalists");
    static final ProcessVariable<Integer> VERSION = ProcessVariable.number("correctionVersion");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("correctionDecision");
    static final ProcessVariable<String> DECISION_REMARK = ProcessVariable.text("correctionRemark");
    static final ProcessVariable<Integer> JOURNALISTS_LEFT = ProcessVariable.number("journalistsLeft");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("correctionOutcome");
    static final ProcessVariable<Instant> NEXT_STEP_AT = ProcessVariable.instant("correctionNextStepAt");
    static final ProcessVariable<String> SHARED = ProcessVariable.text("correctionPosts");

    private CorrectionProcess() {}
}
