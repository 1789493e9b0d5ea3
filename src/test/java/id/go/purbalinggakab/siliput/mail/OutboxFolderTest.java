package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.MovableClock;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxFolderTest {

    @TempDir
    Path folder;

    private Mailer mailer() {
        var settings = new MailSettings("Dinkominfo <kantor@x.test>", folder, 60_000, MailSettings.Tls.OFFERED);
        return new OutboxFolder(new MessageWriter(settings, new MovableClock()), settings);
    }

    static OutgoingMail mail(String to, String subject) {
        var invitation = new OutgoingMail.Attachment(
                "undangan.ics",
                "text/calendar; charset=UTF-8; method=REQUEST",
                "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
        return new OutgoingMail(
                "<1@siliput.test>",
                to,
                subject,
                "Isi — “teks”",
                "<p>Isi</p>",
                List.of(invitation),
                Map.of("X-Perkara", "LIP-2026-00001\r\nBcc: jahat@x.test"));
    }

    @Test
    void aRepeatedTryOverwrites() throws Exception {
        mailer().send(mail("a@x.test", "Halo"));
        mailer().send(mail("a@x.test", "Halo"));
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("1@siliput.test.eml");
        }
    }

    @Test
    void keepsIdTextHtmlAndInvitation() throws Exception {
        mailer().send(mail("a@x.test", "Undangan liputan – Jumat"));
        try (var content = Files.newInputStream(folder.resolve("1@siliput.test.eml"))) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            assertThat(message.getMessageID()).isEqualTo("<1@siliput.test>");
            assertThat(message.getSubject()).isEqualTo("Undangan liputan – Jumat");
            assertThat(message.getSentDate()).isEqualTo(MovableClock.MONDAY_MORNING);
        }
        assertThat(Files.readString(folder.resolve("1@siliput.test.eml")))
                .contains("text/plain", "text/html", "text/calendar", "undangan.ics");
    }

    @Test
    void lineBreaksStartNoHeaders() throws Exception {
        mailer().send(mail("a@x.test", "Halo\r\nBcc: jahat@x.test"));
        try (var content = Files.newInputStream(folder.resolve("1@siliput.test.eml"))) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getHeader("X-Perkara")).containsExactly("LIP-2026-00001 Bcc: jahat@x.test");
        }
        assertThatThrownBy(() -> mailer().send(mail("a@x.test\r\nBcc: jahat@x.test", "Halo")))
                .isInstanceOf(Mailer.MailRefused.class);
        assertThatThrownBy(() -> mailer().send(mail("bukan alamat", "Halo"))).isInstanceOf(Mailer.MailRefused.class);
    }

    @Test
    void anAnswerJoinsItsThreadAndTellsMachinesToBeQuiet() throws Exception {
        var question = SampleMail.read(SampleMail.file("nested.eml"));
        mailer().send(mail("a@x.test", "Jawaban").answering(OutgoingMail.Reply.to(question, true)));
        try (var content = Files.newInputStream(folder.resolve("1@siliput.test.eml"))) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            assertThat(message.getHeader("In-Reply-To")).containsExactly("<siti-1@warga.example>");
            assertThat(message.getHeader("References", null).split("\\s+"))
                    .containsExactly(
                            "<awal-1@siliput.purbalinggakab.example>",
                            "<terima-1@siliput.purbalinggakab.example>",
                            "<siti-1@warga.example>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-replied");
            assertThat(message.getHeader("X-Siliput")).containsExactly("1");
        }
        var own = SampleMail.read(Files.readAllBytes(folder.resolve("1@siliput.test.eml")));
        assertThat(own.nature()).isEqualTo(MailNature.OWN_LOOP);
    }

    @Test
    void anAnswerByAPersonIsNotAutomaticAndRefersToNoIdThatWeMadeUp() throws Exception {
        var question = SampleMail.read("From: a@x.test\n\nisi\n");
        mailer().send(mail("a@x.test", "Jawaban").answering(OutgoingMail.Reply.to(question, false)));
        mailer().send(mail("b@x.test", "Jawaban"));
        assertThat(Files.readString(folder.resolve("1@siliput.test.eml")))
                .doesNotContain("X-Siliput", "Auto-Submitted", "In-Reply-To", "References");
        mailer().send(mail("a@x.test", "Jawaban").answering(OutgoingMail.Reply.to(question, false)));
        assertThat(Files.readString(folder.resolve("1@siliput.test.eml")))
                .contains("X-Siliput: 1")
                .doesNotContain("Auto-Submitted", "In-Reply-To", "References", "tanpa-id");
    }
}
