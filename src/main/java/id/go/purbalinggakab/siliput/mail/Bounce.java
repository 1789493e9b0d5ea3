package id.go.purbalinggakab.siliput.mail;

/**
 * A message of ours that came back for good.
 *
 * @param messageId our own, from the copy that came back with the report
 * @param status of RFC 3463, such as 5.1.1, or 4.4.1 where a relay gave up
 */
public record Bounce(String messageId, String status) {

    /** The address is wrong or its mailbox shut; otherwise it was the message that was not wanted. */
    public boolean noSuchAddress() {
        return SmtpAnswer.SmtpReply.isNoSuchAddress(status);
    }

    /** Hears of messages that came back; may hear of the same one again. A message id that it does not know is not its. */
    public interface Reader {

        /** @return whether the message was its own */
        boolean returned(Bounce bounce);
    }
}
