package id.go.purbalinggakab.siliput.mail;

/** Whether a message comes from whom its From names. */
public enum Authenticity {
    /** Our own mail server says so. */
    PROVED,
    /** A check failed. */
    REFUTED,
    /** Our server should have said so and did not. */
    UNPROVED,
    /** The office has no mail server that checks. */
    UNCHECKED
}
