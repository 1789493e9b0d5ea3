package id.go.purbalinggakab.siliput.mail;

import java.time.Instant;

/**
 * Takes in what arrives in the mailbox. A message is marked as read only after this returned, so that the same
 * one may come again (same message id, same content hash) after a crash or an exception: it must not count twice.
 */
public interface MailReader {

    /** Any exception leaves the message in the mailbox, to be handed over again at a later round. */
    void accept(ReceivedMail mail);

    /** A report that found whom it concerns; nobody needs to look at it any more. */
    default void settled(ReceivedMail mail) {}

    /** The mailbox cannot be read, published once per outage; no mail becomes a complaint until it can. */
    public record MailboxTrouble(Instant since, String reason) {}

    /** The mailbox of which a {@link MailReader.MailboxTrouble} was published is read again. */
    public record MailboxBack(Instant since) {}
}
