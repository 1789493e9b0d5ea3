package id.go.purbalinggakab.siliput.mail;

import java.util.List;
import java.util.Map;

/** One message to one recipient. The message id is ours, so that a repeated try is recognised. */
public record OutgoingMail(
        String messageId,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Map<String, String> headers) {

    /** A file that travels with the message. */
    public record Attachment(String name, String mediaType, byte[] content) {}
}
