package id.go.purbalinggakab.siliput.mail;

import java.time.Instant;

/** Reads a message that was kept as it came once more. */
public interface MailDecoder {

    /** @param received when it arrived, where the message itself does not say */
    ReceivedMail read(byte[] raw, Instant received);
}
