package id.go.purbalinggakab.siliput.publishing;

/**
 * Some journalists did not get a mail of this case: their addresses were refused, or the mail came back. Told in the
 * transaction that records it, once all recipients of a version have an outcome and again when a later mail returns.
 */
public record RecipientsUnreached(String caseNumber) {}
