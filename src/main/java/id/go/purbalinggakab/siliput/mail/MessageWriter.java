package id.go.purbalinggakab.siliput.mail;

import id.go.purbalinggakab.siliput.identity.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Turns an {@link OutgoingMail} into a MIME message; nothing a person typed can start a new header line. */
@RequiredArgsConstructor
class MessageWriter {

    /** Says that a message is ours, should it ever come back. */
    static final String LOOP_HEADER = "X-Siliput";

    private static final int MOST_REFERENCES = 20;

    private final MailSettings settings;
    private final Clock clock;

    /** @param written runs each time that the message has been written somewhere as a whole */
    MimeMessage write(OutgoingMail mail, Session session, Runnable written) {
        try {
            var message = new NumberedMessage(session, headerText(mail.messageId()), written);
            var helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(sender());
            helper.setTo(recipient(mail.to()));
            helper.setSubject(headerText(mail.subject()));
            helper.setSentDate(Date.from(clock.instant()));
            if (mail.html() == null || mail.html().isBlank()) {
                helper.setText(mail.text());
            } else {
                helper.setText(mail.text(), mail.html());
            }
            for (var attachment : mail.attachments()) {
                add(attachment, helper);
            }
            for (var header : mail.headers().entrySet()) {
                message.setHeader(headerName(header.getKey()), headerText(header.getValue()));
            }
            if (mail.reply() != null) {
                mark(message, mail.reply());
            }
            message.saveChanges();
            return message;
        } catch (MessagingException unwritable) {
            throw new Mailer.MailRefused("surat elektronik tidak dapat disusun", unwritable);
        }
    }

    private static void add(OutgoingMail.Attachment file, MimeMessageHelper helper) throws MessagingException {
        var content = new ByteArrayResource(file.content());
        if (file.contentId() == null) {
            helper.addAttachment(headerText(file.name()), content, headerText(file.mediaType()));
        } else {
            helper.addInline(
                    headerText(file.contentId()), headerText(file.name()), content, headerText(file.mediaType()));
        }
    }

    private static void mark(MimeMessage message, OutgoingMail.Reply reply) throws MessagingException {
        message.setHeader(LOOP_HEADER, "1");
        if (reply.automatic()) {
            message.setHeader("Auto-Submitted", "auto-replied");
        }
        if (reply.refersToSomething()) {
            message.setHeader("In-Reply-To", headerText(reply.inReplyTo()));
        }
        var chain = reply.chain();
        if (!chain.isEmpty()) {
            var latest = chain.subList(Math.max(0, chain.size() - MOST_REFERENCES), chain.size());
            message.setHeader("References", MimeUtility.fold(12, headerText(String.join(" ", latest))));
        }
    }

    private InternetAddress sender() throws MessagingException {
        var address = new InternetAddress(settings.from(), true);
        try {
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return address;
    }

    private static InternetAddress recipient(String to) {
        try {
            var address = MailAddress.read(to).orElseThrow(() -> new AddressException("no address"));
            return new InternetAddress(address.text(), true);
        } catch (AddressException wrong) {
            throw new Mailer.MailRefused("alamat surel tidak sah", wrong);
        }
    }

    private static String headerName(String name) {
        return name.replaceAll("[^A-Za-z0-9-]", "");
    }

    private static String headerText(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Keeps our message id where the library would make a new one. */
    private static final class NumberedMessage extends MimeMessage {

        private final String messageId;
        private final Runnable written;

        NumberedMessage(Session session, String messageId, Runnable written) {
            super(session);
            this.messageId = messageId;
            this.written = written;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            written.run();
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
