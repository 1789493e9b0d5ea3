package id.go.purbalinggakab.siliput.mail;

/** Ends a conversation between two machines that the headers did not give away: few answers per sender and hour. */
public interface SenderLimit {

    /**
     * Whether one more automatic answer may go to this sender now. A yes counts, in the caller's transaction.
     *
     * @param sender bare address; nobody is answered where it is null
     */
    boolean mayAnswer(String sender);
}
