package id.go.purbalinggakab.siliput.mail;

import id.go.purbalinggakab.siliput.MovableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.Set;

/** Mails as they come, from files under {@code mail/} or written in a test. */
final class SampleMail {

    static final String OWN_ADDRESS = "aduan@purbalinggakab.example";
    static final String AUTHSERV_ID = "mx.purbalinggakab.example";
    static final String PLAIN =
            """
            From: Budi <budi@warga.example>
            Subject: Aduan
            Message-ID: <budi-1@warga.example>
            Content-Type: text/plain; charset=utf-8

            Isi aduan.
            """;

    private SampleMail() {}

    static byte[] file(String name) {
        try {
            return crlf(Files.readString(Path.of("src/test/resources/mail", name)));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static MailParser parser(Clock clock) {
        return new MailParser(50, Set.of(OWN_ADDRESS), AUTHSERV_ID, clock);
    }

    static ReceivedMail read(byte[] content) {
        return parser(new MovableClock()).parse(RawMail.whole(content, null));
    }

    static ReceivedMail read(String content) {
        return read(crlf(content));
    }

    static MimeMessage message(byte[] content) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    /** A mail with as many small attachments. */
    static String withAttachments(int count) {
        var mail = new StringBuilder(
                """
                From: budi@warga.example
                Subject: Banyak lampiran
                Content-Type: multipart/mixed; boundary=B

                --B

                Terlampir.
                """);
        for (var number = 1; number <= count; number++) {
            mail.append("--B\nContent-Type: application/pdf; name=berkas-%d.pdf\n\nisi %d\n".formatted(number, number));
        }
        return mail.append("--B--\n").toString();
    }
}
