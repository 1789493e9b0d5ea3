package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** A delivery status notification (RFC 3464): which of our messages failed for good, and why. Anything else is none. */
final class DeliveryReport {

    /** Also 4.x.x: a relay that gave up after days of trying says so. */
    private static final Pattern NOT_DELIVERED = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");

    private static final Set<String> RETURNED =
            Set.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

    private static final int MOST_GROUPS = 10;

    private String messageId;
    private String status;

    private DeliveryReport() {}

    /** Our messages have one recipient each, so that a report tells of one. */
    static Optional<Bounce> of(ReceivedMail mail) {
        if (mail.nature() != MailNature.BOUNCE) {
            return Optional.empty();
        }
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
            return message.getContent() instanceof Multipart report ? read(report) : Optional.empty();
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Bounce> read(Multipart parts) throws MessagingException, IOException {
        var report = new DeliveryReport();
        for (var index = 0; index < Math.min(parts.getCount(), MOST_GROUPS); index++) {
            report.read(parts.getBodyPart(index));
        }
        return report.messageId == null || report.status == null
                ? Optional.empty()
                : Optional.of(new Bounce(report.messageId, report.status));
    }

    private void read(BodyPart part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            try (var in = part.getInputStream()) {
                readGroups(in);
            }
        } else if (RETURNED.contains(part.getContentType().split("[;\\s]")[0].toLowerCase(Locale.ROOT))) {
            try (var in = part.getInputStream()) {
                messageId = first(new InternetHeaders(in), "Message-ID").orElse(messageId);
            }
        }
    }

    /** One group of lines for the message, then one for each recipient. */
    private void readGroups(InputStream in) throws MessagingException {
        for (var group = 0; group < MOST_GROUPS; group++) {
            var headers = new InternetHeaders(in);
            var failed =
                    first(headers, "Action").filter("failed"::equalsIgnoreCase).isPresent();
            first(headers, "Status")
                    .map(words -> words.split("[\\s(]")[0])
                    .filter(it -> failed && NOT_DELIVERED.matcher(it).matches())
                    .ifPresent(it -> status = it);
        }
    }

    private static Optional<String> first(InternetHeaders headers, String name) {
        var values = headers.getHeader(name);
        return values == null ? Optional.empty() : Optional.of(values[0].strip());
    }
}
