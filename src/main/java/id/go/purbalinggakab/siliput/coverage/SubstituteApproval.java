package id.go.purbalinggakab.siliput.coverage;

/** Whether a release would be approved in the division's stead; form and record ask the same. */
public interface SubstituteApproval {

    /** Neither of the division nor acting there for somebody who did not write it. */
    boolean isSubstitute(String user, String caseNumber);
}
