package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import java.time.Instant;

/** Table of contents of {@code linkCheck.bpmn}. */
final class LinkProcess {

    static final String KEY = "linkCheck";
    static final String DIED = "link.died";

    static final ProcessVariable<Instant> ROUND_BEGAN = ProcessVariable.instant("linkRoundBegan");
    static final ProcessVariable<Integer> TO_CHECK = ProcessVariable.number("linksToCheck");

    // one dead link
    static final ProcessVariable<String> PLACE = ProcessVariable.text("deadLinkPlace");
    static final ProcessVariable<String> CHANNEL = ProcessVariable.text("deadLinkChannel");
    static final ProcessVariable<String> LINK = ProcessVariable.text("deadLink");
    static final ProcessVariable<String> PROBLEM = ProcessVariable.text("deadLinkProblem");
    static final ProcessVariable<RepairOutcome> OUTCOME = ProcessVariable.choice("repairOutcome", RepairOutcome.class);
    static final ProcessVariable<String> REPAIRED = ProcessVariable.text("repairedLink");
    static final ProcessVariable<String> REMARK = ProcessVariable.text("repairRemark");

    enum RepairOutcome {
        CORRECTED,
        GONE,
        FALSE_ALARM
    }

    private LinkProcess() {}
}
