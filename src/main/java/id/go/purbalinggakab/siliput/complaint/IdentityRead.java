package id.go.purbalinggakab.siliput.complaint;

/** A person opened a complainant's identity. */
public record IdentityRead(String caseNumber, String by) {}
