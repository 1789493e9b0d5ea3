package id.go.purbalinggakab.siliput.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One message to one recipient. The message id is ours, so that a repeated try is recognised.
 *
 * @param reply what it answers, or null where it answers no mail
 */
public record OutgoingMail(
        String messageId,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Map<String, String> headers,
        Reply reply) {

    public OutgoingMail(
            String messageId,
            String to,
            String subject,
            String text,
            String html,
            List<Attachment> attachments,
            Map<String, String> headers) {
        this(messageId, to, subject, text, html, attachments, headers, null);
    }

    /** The same message as an answer to a mail. */
    public OutgoingMail answering(Reply question) {
        return new OutgoingMail(messageId, to, subject, text, html, attachments, headers, question);
    }

    /**
     * A file that travels with the message.
     *
     * @param contentId the name by which the HTML shows it ({@code cid:}), or null for a file beside the text
     */
    public record Attachment(String name, String mediaType, byte[] content, String contentId) {

        public Attachment(String name, String mediaType, byte[] content) {
            this(name, mediaType, content, null);
        }
    }

    /**
     * Ties an answer to the mail it answers, and carries our loop header.
     *
     * @param inReplyTo the answered message's id; one that we made up ourselves is left out
     * @param references the ids before it, oldest first
     * @param automatic nobody wrote it: other machines are told not to answer
     */
    public record Reply(String inReplyTo, List<String> references, boolean automatic) {

        public Reply {
            references = List.copyOf(references);
        }

        public static Reply to(ReceivedMail mail, boolean automatic) {
            return new Reply(mail.messageId(), mail.references(), automatic);
        }

        /** The chain for the References header: what the question referred to, then the question. */
        List<String> chain() {
            var ids = new ArrayList<>(references);
            ids.remove(inReplyTo);
            if (refersToSomething()) {
                ids.add(inReplyTo);
            }
            return ids;
        }

        boolean refersToSomething() {
            return inReplyTo != null && !inReplyTo.isBlank() && !ReceivedMail.madeHere(inReplyTo);
        }
    }
}
