package id.go.purbalinggakab.siliput.mail;

/**
 * Takes in what arrives in the mailbox. A message is marked as read only after this returned, so that the same
 * one may come again (same message id, same content hash) after a crash or an exception: it must not count twice.
 */
public interface MailReader {

    /** Any exception leaves the message in the mailbox, to be handed over again at a later round. */
    void accept(ReceivedMail mail);

    /** A report that found whom it concerns; nobody needs to look at it any more. */
    default void settled(ReceivedMail mail) {}
}
