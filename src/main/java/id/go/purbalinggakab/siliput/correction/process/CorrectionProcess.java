package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.coverage.ReviewDecision;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.Publishing.NetworkOutcome;
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
    static final ProcessVariable<TakeDownDecision> TAKE_DOWN_DECISION =
            ProcessVariable.choice("takeDownDecision", TakeDownDecision.class);
    static final ProcessVariable<String> TAKE_DOWN_REMARK = ProcessVariable.text("takeDownRemark");
    static final ProcessVariable<String> REMOVAL_REMARK = ProcessVariable.text("removalRemark");

    // correcting
    static final ProcessVariable<NoteKind> KIND = ProcessVariable.choice("correctionKind", NoteKind.class);
    static final ProcessVariable<String> TEXT = ProcessVariable.text("correctionText");
    static final ProcessVariable<String> ASKED_BY = ProcessVariable.text("askedBy");
    static final ProcessVariable<String> ASKED_DOCUMENT = ProcessVariable.text("askedDocument");
    static final ProcessVariable<Boolean> MAIL = ProcessVariable.flag("toJournalists");
    static final ProcessVariable<Integer> VERSION = ProcessVariable.number("correctionVersion");
    static final ProcessVariable<ReviewDecision> DECISION =
            ProcessVariable.choice("correctionDecision", ReviewDecision.class);
    static final ProcessVariable<String> DECISION_REMARK = ProcessVariable.text("correctionRemark");
    static final ProcessVariable<Integer> JOURNALISTS_LEFT = ProcessVariable.number("journalistsLeft");
    static final ProcessVariable<NetworkOutcome> OUTCOME =
            ProcessVariable.choice("correctionOutcome", NetworkOutcome.class);
    static final ProcessVariable<Instant> NEXT_STEP_AT = ProcessVariable.instant("correctionNextStepAt");
    static final ProcessVariable<String> SHARED = ProcessVariable.text("correctionPosts");

    enum TakeDownDecision {
        REINSTATE,
        KEEP_DOWN
    }

    private CorrectionProcess() {}
}
