package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.MovableClock;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class InlinePictureTest {

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
        var settings = new MailSettings("kantor@x.test", Path.of("unused"), 60_000);
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
