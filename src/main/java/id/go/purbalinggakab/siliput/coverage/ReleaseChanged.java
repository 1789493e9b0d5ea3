package id.go.purbalinggakab.siliput.coverage;

/** A version was handed in or decided, in the transaction that publishes this. */
public record ReleaseChanged(String caseNumber) {}
