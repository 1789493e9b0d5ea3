package id.go.purbalinggakab.siliput.register;

/** Something of a case's line or file was written, in the transaction that publishes this. */
public record RegisterChanged(String caseNumber, Part part) {

    /** What hangs on a case's line. */
    public enum Part {
        CASE,
        TIMES,
        DEADLINES,
        NOTES
    }
}
