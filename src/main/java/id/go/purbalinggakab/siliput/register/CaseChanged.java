package id.go.purbalinggakab.siliput.register;

/**
 * Something of a case was written, in the transaction that publishes this.
 *
 * @param part the name of the {@link CaseSection}
 */
public record CaseChanged(String caseNumber, String part) {}
