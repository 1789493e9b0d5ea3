package id.go.purbalinggakab.siliput.coverage;

/** What a second person says of a release or a correction. */
public enum ReviewDecision {
    APPROVED,
    REVISE
}
