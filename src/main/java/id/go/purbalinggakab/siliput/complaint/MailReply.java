package id.go.purbalinggakab.siliput.complaint;

/**
 * A mail that belongs to a case.
 *
 * @param proved it certainly comes from the complainant; otherwise an officer looks at it first
 */
public record MailReply(String caseNumber, boolean proved) {}
