package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/**
 * Which of our messages failed for good, and why: a delivery status notification (RFC 3464), or what servers write
 * instead that quotes the secret id of a message of ours. Anything else, a delay too, is none.
 */
final class DeliveryReport {

    /** Also 4.x.x: a relay that gave up after days of trying says so. */
    private static final Pattern NOT_DELIVERED = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");

    private static final Pattern SAID = Pattern.compile("(?<![\\d.])5\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.])5[05]\\d[ -]");
    private static final String NO_REASON = "5.0.0";

    private static final Set<String> RETURNED =
            Set.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

    private static final int MOST_GROUPS = 10;
    private static final int DEEPEST = 10;
    private static final int LONGEST_WORDS = 200_000;

    private final StringBuilder words = new StringBuilder();
    private String messageId;
    private String status;
    private boolean isReport;

    private DeliveryReport() {}

    /** Our messages have one recipient each, so that a report tells of one. */
    static Optional<Bounce> of(ReceivedMail mail) {
        if (mail.nature() != MailNature.BOUNCE) {
            return Optional.empty();
        }
        try {
            var message = MailParser.message(mail.raw());
            var report = new DeliveryReport();
            report.read(message, 0);
            return report.bounce(message, mail);
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Bounce> bounce(MimeMessage message, ReceivedMail mail) throws MessagingException {
        var why = isReport ? Optional.ofNullable(status) : said(message);
        var which = Optional.ofNullable(messageId).or(() -> quoted(mail));
        return which.flatMap(id -> why.map(reason -> new Bounce(id, reason)));
    }

    /** Without a report the words say why; a server that only names failed recipients has given up on them. */
    private Optional<String> said(MimeMessage message) throws MessagingException {
        var code = SAID.matcher(words);
        if (code.find()) {
            return Optional.of(code.group());
        }
        return REPLY_CODE.matcher(words).find() || message.getHeader("X-Failed-Recipients") != null
                ? Optional.of(NO_REASON)
                : Optional.empty();
    }

    private Optional<String> quoted(ReceivedMail mail) {
        return Stream.of(
                        MessageIds.secretsIn(words),
                        Stream.ofNullable(mail.inReplyTo()).filter(MessageIds::isSecret),
                        mail.references().stream().filter(MessageIds::isSecret))
                .flatMap(ids -> ids)
                .findFirst();
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var index = 0; depth < DEEPEST && index < Math.min(parts.getCount(), MOST_GROUPS); index++) {
                read(parts.getBodyPart(index), depth + 1);
            }
        } else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            isReport = true;
            try (var in = part.getInputStream()) {
                readGroups(in);
            }
        } else if (RETURNED.contains(part.getContentType().split("[;\\s]")[0].toLowerCase(Locale.ROOT))) {
            try (var in = part.getInputStream()) {
                messageId = first(new InternetHeaders(in), "Message-ID").orElse(messageId);
            }
        } else if (part.isMimeType("text/*") && words.length() < LONGEST_WORDS) {
            try (var in = part.getInputStream()) {
                words.append(new String(in.readNBytes(LONGEST_WORDS), StandardCharsets.ISO_8859_1));
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

    /** Hands a message over as usual, and what a delivery report says about our own messages to whoever sent them. */
    @RequiredArgsConstructor
    static class WithBounces implements MailReader {

        private final MailReader reader;
        private final List<Bounce.Reader> senders;

        @Override
        public void accept(ReceivedMail mail) {
            reader.accept(mail);
            var ours = false;
            for (var bounce : DeliveryReport.of(mail).stream().toList()) {
                for (var sender : senders) {
                    ours |= sender.returned(bounce);
                }
            }
            if (ours) {
                reader.settled(mail);
            }
        }
    }
}
