package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** Makes a {@link ReceivedMail} of any bytes whatever: there is no message that yields nothing. */
public class MailParser {

    static {
        // some programs encode a message within a message, against the standard
        System.setProperty("mail.mime.allowencodedmessages", "true");
    }

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PARTS = 10_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final int mostFiles;
    private final Set<String> ownAddresses;
    private final Authenticity.Judge authenticity;
    private final Clock clock;

    MailParser(int mostFiles, Set<String> ownAddresses, String authservId, Clock clock) {
        this.mostFiles = mostFiles;
        this.ownAddresses = ownAddresses;
        this.authenticity = new Authenticity.Judge(authservId);
        this.clock = clock;
    }

    static MimeMessage message(byte[] bytes) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return new MimeMessage(Session.getInstance(properties), new SharedByteArrayInputStream(bytes));
    }

    /**
     * Reads a message that was kept as it came once more.
     *
     * @param received when it arrived, where the message itself does not say
     */
    public ReceivedMail read(byte[] raw, Instant received) {
        return parse(RawMail.whole(raw, received));
    }

    ReceivedMail parse(RawMail raw) {
        try {
            return raw.fetched() ? read(raw, message(raw.bytes())) : unread(raw);
        } catch (MessagingException | RuntimeException | StackOverflowError broken) {
            return unread(raw);
        }
    }

    private ReceivedMail read(RawMail raw, MimeMessage message) {
        var headers = new MailHeaders(message);
        var sender = headers.sender().orElse(null);
        var body = new MailBody(!raw.cut(), mostFiles);
        var tooManyParts = parts(raw.bytes()) > MOST_PARTS;
        var text = tooManyParts ? "" : body.read(message);
        var nature = MailNature.of(headers, sender);
        var name = headers.senderName(LONGEST_NAME).orElse(null);
        return new ReceivedMail(
                headers.messageId().orElseGet(() -> ReceivedMail.madeFrom(DigestUtils.sha256Hex(raw.bytes()))),
                headers.inReplyTo().orElse(null),
                headers.references(),
                sender,
                name,
                writer(headers, nature, sender, name),
                HeaderText.decoded(headers.first("Subject").orElse(""), LONGEST_SUBJECT),
                withNotes(tidy(text), raw, body),
                receivedAt(headers, raw.arrived(), clock),
                body.files(),
                nature,
                authenticity.of(headers, sender),
                raw.bytes(),
                body.readable() && !tooManyParts);
    }

    /** A list's Reply-To leads to everybody on it; our own address leads back to us. */
    private ReceivedMail.Writer writer(MailHeaders headers, MailNature nature, String sender, String name) {
        var replyTo = nature == MailNature.BULK
                ? Optional.<ReceivedMail.Writer>empty()
                : headers.replyTo(ownAddresses, LONGEST_NAME);
        return replyTo.orElseGet(() -> sender == null || ownAddresses.contains(sender)
                ? null
                : new ReceivedMail.Writer(sender, name == null ? "" : name));
    }

    /** Nothing of it but the bytes. */
    ReceivedMail unread(RawMail raw) {
        return new ReceivedMail(
                ReceivedMail.madeFrom(DigestUtils.sha256Hex(raw.bytes())),
                null,
                List.of(),
                null,
                null,
                null,
                "",
                raw.fetched() ? "" : note("surel ini tidak dapat diambil dari kotak surat; bacalah di kotak surat."),
                raw.arrived() == null ? clock.instant() : raw.arrived(),
                List.of(),
                MailNature.PERSONAL,
                Authenticity.UNCHECKED,
                raw.bytes(),
                false);
    }

    private String withNotes(String text, RawMail raw, MailBody body) {
        var notes = new ArrayList<String>();
        notes.add(HeaderText.cut(text, LONGEST_TEXT));
        if (text.length() > LONGEST_TEXT) {
            notes.add(note("isi surel dipotong di sini; selengkapnya ada di surel asli."));
        }
        if (raw.cut()) {
            notes.add(note(
                    "surel ini berukuran %d MB, melebihi batas; lampirannya tidak diambil dan masih ada di kotak surat."
                            .formatted(Math.max(1, raw.size() >> 20))));
        } else if (body.filesSeen() > body.files().size()) {
            notes.add(note("surel ini membawa %d lampiran; %d yang pertama disimpan, semuanya ada di surel asli."
                    .formatted(body.filesSeen(), body.files().size())));
        }
        notes.removeIf(String::isBlank);
        return String.join("\n\n", notes);
    }

    private static String note(String words) {
        return "[Catatan sistem: " + words + "]";
    }

    /** Line ends and spaces put in order, without control characters (a NUL fits in no database). */
    private static String tidy(String text) {
        return HeaderText.seen(text)
                .replaceAll("\\r\\n?", "\n")
                .replace('\u00A0', ' ')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]+", "")
                .replaceAll("(?<![ \\t])[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** How many parts there can be at most; a message of millions of empty ones would eat the memory. */
    private static int parts(byte[] bytes) {
        var count = 0;
        for (var at = 2; at < bytes.length; at++) {
            if (bytes[at] == '-' && bytes[at - 1] == '-' && bytes[at - 2] == '\n') {
                count++;
            }
        }
        return count;
    }

    static Instant receivedAt(MailHeaders headers, Instant arrived, Clock clock) {
        var now = clock.instant();
        return headers.first("Received")
                .flatMap(MailParser::stamp)
                .filter(stamp -> isPast(stamp, now))
                .or(() -> Optional.ofNullable(arrived).filter(stamp -> isPast(stamp, now)))
                .map(stamp -> stamp.isAfter(now) ? now : stamp)
                .orElse(now);
    }

    private static boolean isPast(Instant stamp, Instant now) {
        return stamp.isAfter(Instant.EPOCH) && stamp.isBefore(now.plus(CLOCKS_DIFFER));
    }

    private static Optional<Instant> stamp(String received) {
        try {
            var date = received.substring(received.lastIndexOf(';') + 1).strip();
            return Optional.of(new MailDateFormat().parse(date).toInstant());
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
