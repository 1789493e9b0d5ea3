package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A message as it arrived: what could be read of it, and the bytes. Nothing in it is trusted: the text is plain,
 * still to be escaped where it is shown, and names of files have lost their paths.
 *
 * @param messageId never null: made from the content hash where missing or unusable, see {@link #answerable}
 * @param inReplyTo a message id, or null
 * @param references message ids, oldest first
 * @param sender bare address in lower case, or null
 * @param senderName as the sender writes it, or null
 * @param writer who is to be answered, or null: Reply-To where there is one, else the sender; never ourselves
 * @param subject one line, never null
 * @param text plain text, HTML reduced to text, with a note of ours where something was left out; never null
 * @param receivedAt by the topmost Received header, else the mailbox, else now; never in the future
 * @param attachments everything that is not the text, signatures included
 * @param raw the message as it came; of one that is too large only the beginning
 * @param readable false where a part could not be understood: somebody should look at the raw message
 */
public record ReceivedMail(
        String messageId,
        String inReplyTo,
        List<String> references,
        String sender,
        String senderName,
        Writer writer,
        String subject,
        String text,
        Instant receivedAt,
        List<Attachment> attachments,
        MailNature nature,
        Authenticity authenticity,
        byte[] raw,
        boolean readable) {

    private static final String MADE_HERE = "@tanpa-id>";

    public ReceivedMail {
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
    }

    /** A file that came with the message; its media type is what the sender says. */
    public record Attachment(String name, String mediaType, byte[] content) {}

    /**
     * @param address bare, in lower case
     * @param name as written, may be empty
     */
    public record Writer(String address, String name) {}

    /** Whether the one who is to be answered is the one whom the message names as its sender. */
    public boolean writtenBySender() {
        return writer != null && writer.address().equals(sender);
    }

    /**
     * Tells two different messages apart that carry the same id, and knows one message again that came by two ways: the
     * SHA-256 of what its writer made, without what servers on its way added.
     */
    public String contentHash() {
        try {
            var in = new ByteArrayInputStream(raw);
            var headers = new InternetHeaders(in);
            var made = "%s\n%s\n".formatted(headers.getHeader("Date", ","), headers.getHeader("Subject", ","));
            var digest = DigestUtils.updateDigest(DigestUtils.getSha256Digest(), made);
            return Hex.encodeHexString(digest.digest(in.readAllBytes()));
        } catch (MessagingException noHeaders) {
            return DigestUtils.sha256Hex(raw);
        }
    }

    /** Whether the message id is the sender's own, so that an answer may refer to it. */
    public boolean answerable() {
        return !madeHere(messageId);
    }

    static String madeFrom(String contentHash) {
        return "<" + contentHash + MADE_HERE;
    }

    static boolean madeHere(String messageId) {
        return messageId.endsWith(MADE_HERE);
    }

    /** Says nothing about people: it may reach a log. */
    @Override
    public String toString() {
        return "ReceivedMail[%s, %d bytes, readable=%s]".formatted(nature, raw.length, readable);
    }
}
