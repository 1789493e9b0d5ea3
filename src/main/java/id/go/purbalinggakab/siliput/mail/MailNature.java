package id.go.purbalinggakab.siliput.mail;

/** Who or what wrote a message. Only a {@link #PERSONAL} one may ever be answered. */
public enum MailNature {
    /** A person, as far as the headers tell. */
    PERSONAL,
    /** A machine answering: out of office, read receipt, ticket system. */
    AUTOMATIC,
    /** A mailing list or newsletter. */
    BULK,
    /** A delivery status, or no sender to answer to. */
    BOUNCE,
    /** Our own mail coming back. */
    OWN_LOOP
}
