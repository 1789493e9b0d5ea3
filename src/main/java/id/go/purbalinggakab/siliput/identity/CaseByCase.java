package id.go.purbalinggakab.siliput.identity;

import java.util.List;

/** Nobody holds rights on these processes' cases as a whole: each case grants its own, so that it can be hidden. */
public final class CaseByCase {

    public static final List<String> PROCESSES =
            List.of("complaint", "complaintChange", "returnedComplaintMail", "boxOpening", "answerSample");

    private CaseByCase() {}
}
