package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.MovableClock;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class InlinePictureTest {

    /** As a title of 300 signs, two characters each, arrives at the mail program. */
    @Test
    void aSubjectOfThreeHundredEmojiArrivesWholeAndOnOneLine() throws Exception {
        var subject = "Rilis: " + "\uD83C\uDF89".repeat(300);
        var mail = new OutgoingMail(
                "<1@x.test>", "a@x.test", subject + "\r\nBcc: b@x.test", "Teks", "<p>Teks</p>", List.of(), Map.of());
        var settings = new MailSettings("kantor@x.test", Path.of("unused"), 60_000, MailSettings.Tls.OFFERED);
        var session = Session.getInstance(new Properties());
        var out = new ByteArrayOutputStream();
        new MessageWriter(settings, new MovableClock())
                .write(mail, session, () -> {})
                .writeTo(out);
        assertThat(out.toString(StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 998);
        var read = new MimeMessage(session, new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getSubject()).isEqualTo(subject + " Bcc: b@x.test");
        assertThat(read.getAllRecipients()).hasSize(1);
    }

    @Test
    void aPictureOfTheTextIsNoAttachmentAndThePlainTextStays() throws Exception {
        var picture = new OutgoingMail.Attachment("foto-1.jpg", "image/jpeg", new byte[] {1, 2, 3}, "foto-1");
        var letter = new OutgoingMail.Attachment("surat.pdf", "application/pdf", new byte[] {1});
        var mail = new OutgoingMail(
                "<1@x.test>",
                "a@x.test",
                "Rilis",
                "Teks biasa",
                "<img src=\"cid:foto-1\">",
                List.of(picture, letter),
                Map.of());
        var settings = new MailSettings("kantor@x.test", Path.of("unused"), 60_000, MailSettings.Tls.OFFERED);
        var message = new MessageWriter(settings, new MovableClock())
                .write(mail, Session.getInstance(new Properties()), () -> {});
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        assertThat(out.toString(StandardCharsets.US_ASCII))
                .contains("multipart/related", "multipart/alternative", "Teks biasa", "Content-ID: <foto-1>")
                .containsPattern("Content-Disposition: inline; filename=\"?foto-1.jpg")
                .containsPattern("Content-Disposition: attachment; filename=\"?surat.pdf");
    }
}
