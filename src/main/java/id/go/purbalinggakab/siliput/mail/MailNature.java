package id.go.purbalinggakab.siliput.mail;

/** Who or what wrote a message: whether it counts as said by a person, and whether a machine may answer it. */
public enum MailNature {
    /** A person, as far as the headers tell. */
    PERSONAL(true, true),
    /** Perhaps a machine; the person behind it is heard, but not answered by a machine. */
    SUSPECT(true, false),
    /** A machine answering for certain: out of office, read receipt. */
    AUTOMATIC(false, false),
    /** A mailing list or newsletter. */
    BULK(true, false),
    /** A delivery status. */
    BOUNCE(false, false),
    /** Our own mail coming back. */
    OWN_LOOP(false, false);

    private final boolean counts;
    private final boolean answerable;

    MailNature(boolean counts, boolean answerable) {
        this.counts = counts;
        this.answerable = answerable;
    }

    public boolean counts() {
        return counts;
    }

    public boolean mayBeAnsweredByAMachine() {
        return answerable;
    }
}
