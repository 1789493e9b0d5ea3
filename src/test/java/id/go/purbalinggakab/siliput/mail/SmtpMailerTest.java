package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.go.purbalinggakab.siliput.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailerTest {

    private static Mailer mailer(int port) {
        return mailer(port, MailSettings.Tls.OFFERED, new JavaMailSenderImpl());
    }

    private static Mailer mailer(int port, MailSettings.Tls tls, JavaMailSenderImpl sender) {
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var settings = new MailSettings("kantor@x.test", Path.of("unused"), 60_000, tls);
        return new SmtpMailer(sender, new MessageWriter(settings, new MovableClock()), new SendPace(60_000), tls);
    }

    @Test
    void aServerThatIsDownGetsTheMessageWhenItIsUpAgain() throws Exception {
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        var mailer = mailer(port);
        var mail = OutboxFolderTest.mail("a@x.test", "Halo");
        assertThatThrownBy(() -> mailer.send(mail)).isInstanceOf(Mailer.MailUnavailable.class);
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        try {
            mailer.send(mail);
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getMessageID()).isEqualTo("<1@siliput.test>");
        } finally {
            server.stop();
        }
    }

    /** Only an answer about the address itself counts against a recipient, not what the server holds against us. */
    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 No such user, RecipientRefused",
        "550 No such user here, RecipientRefused",
        "553 5.1.3 Bad address, RecipientRefused",
        "550 5.2.1 Mailbox disabled, RecipientRefused",
        "554 5.7.1 Relay access denied, MailRefused",
        "550 relay not permitted, MailRefused",
        "550 5.1.8 Sender address rejected, MailRefused",
        "550 5.4.5 Daily sending quota exceeded, MailRefused",
        "451 4.7.1 Greylisted, RecipientUnavailable",
        "452 4.2.2 Mailbox full, RecipientUnavailable",
        "452 4.3.1 Insufficient system storage, MailUnavailable",
        "421 4.7.0 Closing, MailUnavailable"
    })
    void whatAnAnswerMeansForTheRecipient(String answer, String kind) {
        assertThatThrownBy(() -> answering("RCPT", answer))
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(kind));
    }

    /** One message that is unwanted now or for good stands in no other's way; a server in trouble is the engine's. */
    @ParameterizedTest
    @CsvSource({
        "., 451 4.7.1 Try again later, RecipientUnavailable",
        "., 451 Local error, RecipientUnavailable",
        "., 421 4.3.2 Closing, MailUnavailable",
        "., 452 4.3.1 Insufficient system storage, MailUnavailable",
        "., 552 5.3.4 Message too big, MailRefused",
        "., 554 5.7.1 Spam, MailRefused",
        "DATA, 450 4.2.1 Too many for this one, RecipientUnavailable",
        "MAIL, 451 4.7.1 Too many messages, MailUnavailable",
        "MAIL, 552 5.3.4 Message too big, MailRefused",
        "MAIL, 530 5.7.0 Must issue a STARTTLS command first, SettingsRefused",
        "MAIL, 530 5.7.1 Authentication required, SettingsRefused",
        "MAIL, 535 5.7.8 Bad credentials, SettingsRefused",
        "RCPT, 530 5.7.1 Authentication required, SettingsRefused"
    })
    void whatAnAnswerToTheMessageMeans(String step, String answer, String kind) {
        assertThatThrownBy(() -> answering(step, answer))
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(kind));
    }

    @Test
    void aServerThatIsSilentAfterTheWholeMessageMayHaveIt() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> silentAfter("\\.", server)).start();
            var moments = new ArrayList<String>();
            var mailer = mailer(server.getLocalPort());
            assertThatThrownBy(() -> mailer.send(OutboxFolderTest.mail("a@x.test", "Halo"), () -> moments.add("akhir")))
                    .isInstanceOf(Mailer.FateUnknown.class);
            assertThat(moments).containsExactly("akhir");
        }
    }

    @Test
    void aServerThatIsSilentBeforeTheMessageHasNothing() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> silentAfter("RCPT.*", server)).start();
            var mailer = mailer(server.getLocalPort());
            assertThatThrownBy(() -> mailer.send(OutboxFolderTest.mail("a@x.test", "Halo"), () -> {
                        throw new AssertionError("nothing was handed over");
                    }))
                    .isInstanceOf(Mailer.MailUnavailable.class);
        }
    }

    @Test
    void aPasswordNeverTravelsAnOpenWay() throws IOException {
        var heard = new ArrayList<String>();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> serve(server, "EHLO", "250-baik\r\n250 AUTH PLAIN LOGIN", heard)).start();
            var mailer = mailer(server.getLocalPort(), MailSettings.Tls.OFFERED, withPassword("smtp"));
            assertThatThrownBy(() -> mailer.send(OutboxFolderTest.mail("a@x.test", "Halo")))
                    .isInstanceOf(Mailer.SettingsRefused.class)
                    .hasMessageContaining("SILIPUT_MAIL_TLS");
        }
        assertThat(heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        assertThatThrownBy(() -> mailer(25, MailSettings.Tls.OFF, withPassword("smtp")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("siliput.mail.tls");
    }

    @Test
    void tlsIsTakenWhereverItIsOffered() throws IOException {
        assertThat(heardByAServerWithTls(MailSettings.Tls.OFFERED))
                .contains("STARTTLS")
                .noneMatch(line -> line.startsWith("MAIL"));
        assertThat(heardByAServerWithTls(MailSettings.Tls.OFF))
                .as("a relay in the same machine")
                .doesNotContain("STARTTLS")
                .anyMatch(line -> line.startsWith("MAIL"));
        assertThatThrownBy(() -> {
                    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                        new Thread(() -> serve(server, "EHLO", "250 baik", new ArrayList<>())).start();
                        mailer(server.getLocalPort(), MailSettings.Tls.REQUIRED, new JavaMailSenderImpl())
                                .send(OutboxFolderTest.mail("a@x.test", "Halo"));
                    }
                })
                .isInstanceOf(Mailer.SettingsRefused.class);
    }

    /** The server closes the line where TLS would begin: an outage, not our settings. */
    private static List<String> heardByAServerWithTls(MailSettings.Tls tls) throws IOException {
        var heard = new ArrayList<String>();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> serve(server, "EHLO", "250-baik\r\n250 STARTTLS", heard)).start();
            try {
                mailer(server.getLocalPort(), tls, new JavaMailSenderImpl())
                        .send(OutboxFolderTest.mail("a@x.test", "Halo"));
            } catch (Mailer.SettingsRefused wrong) {
                throw new AssertionError(wrong);
            } catch (Mailer.MailUnavailable closed) {
                heard.add("(closed)");
            }
        }
        return heard;
    }

    @Test
    void refusedPasswordsAndCertificatesAreSettings() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
        server.start();
        try {
            server.setUser("kantor@x.test", "kantor", "benar");
            var port = server.getSmtps().getPort();
            assertThatThrownBy(() -> mailer(port, MailSettings.Tls.OFFERED, withPassword("smtps"))
                            .send(OutboxFolderTest.mail("a@x.test", "Halo")))
                    .isInstanceOf(Mailer.SettingsRefused.class)
                    .hasMessageContaining("sertifikat");
            var trusting = withPassword("smtps");
            trusting.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", "*");
            trusting.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");
            assertThatThrownBy(() -> mailer(port, MailSettings.Tls.OFFERED, trusting)
                            .send(OutboxFolderTest.mail("a@x.test", "Halo")))
                    .isInstanceOf(Mailer.SettingsRefused.class)
                    .hasMessageContaining("SPRING_MAIL_PASSWORD");
        } finally {
            server.stop();
        }
    }

    /** The whole handshake: the letter arrives through a way whose certificate is known and made out for this host. */
    @Test
    void aLetterPassesStartTlsOnlyWithTheRightCertificate(@TempDir Path folder) throws Exception {
        try (var server = server(folder, "ip:127.0.0.1")) {
            overTls(server, "benar", server.trusting()).send(OutboxFolderTest.mail("a@x.test", "Halo"));
            assertThat(server.mailbox().getReceivedMessages()).hasSize(1);
            assertThatThrownBy(() ->
                            overTls(server, "salah", server.trusting()).send(OutboxFolderTest.mail("a@x.test", "Halo")))
                    .isInstanceOf(Mailer.SettingsRefused.class)
                    .hasMessageContaining("SPRING_MAIL_PASSWORD");
            assertRefusesCertificate(server, null);
        }
        try (var anotherHost = server(folder, "dns:surel.lain.test")) {
            assertRefusesCertificate(anotherHost, anotherHost.trusting());
        }
    }

    private static void assertRefusesCertificate(StartTlsServer server, SSLSocketFactory trust) {
        var before = server.mailbox().getReceivedMessages().length;
        assertThatThrownBy(
                        () -> overTls(server, "benar", trust).send(OutboxFolderTest.mail("a@x.test", "Halo"), () -> {}))
                .isInstanceOf(Mailer.SettingsRefused.class)
                .hasMessageContaining("sertifikat")
                .hasMessageContaining("SPRING_MAIL_HOST");
        assertThat(server.mailbox().getReceivedMessages()).hasSize(before);
    }

    private static Mailer overTls(StartTlsServer server, String password, SSLSocketFactory trust) {
        var sender = withPassword("smtp");
        sender.setPassword(password);
        if (trust != null) {
            sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", trust);
        }
        return mailer(server.port(), MailSettings.Tls.REQUIRED, sender);
    }

    /** With a certificate for this name. */
    private static StartTlsServer server(Path folder, String name) throws Exception {
        var store = folder.resolve(name.replaceAll("\\W", "_") + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "rahasia",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=surel.test",
                        "-ext",
                        "san=" + name,
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var server = new StartTlsServer(store, "rahasia".toCharArray());
        server.mailbox().setUser("kantor@x.test", "kantor", "benar");
        return server;
    }

    @Test
    void theHouseHearsOnceThatMailWorksAndEachTimeThatOurSettingsAreRefused() {
        var said = new ArrayList<Object>();
        var answers = new ArrayDeque<RuntimeException>();
        Mailer scripted = mail -> {
            if (!answers.isEmpty() && answers.peek() != null) {
                throw answers.poll();
            }
        };
        var watch = new MailWatch(scripted, said::add);
        var mail = OutboxFolderTest.mail("a@x.test", "Halo");
        watch.send(mail);
        watch.send(mail);
        assertThat(said).containsExactly(new Mailer.MailWorksAgain());
        answers.add(new Mailer.SettingsRefused("sandi", null));
        assertThatThrownBy(() -> watch.send(mail)).isInstanceOf(Mailer.SettingsRefused.class);
        watch.send(mail);
        assertThat(said)
                .containsExactly(
                        new Mailer.MailWorksAgain(),
                        new Mailer.MailSettingsRefused("sandi"),
                        new Mailer.MailWorksAgain());
        answers.add(new Mailer.RecipientUnavailable("penuh", null));
        assertThatThrownBy(() -> watch.send(mail)).isInstanceOf(Mailer.RecipientUnavailable.class);
        watch.send(mail);
        assertThat(said).hasSize(3);
    }

    @Test
    void onlyRefusedSettingsShowInTheHealth() {
        var health = new OutgoingMailHealth();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        health.refused();
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        health.works();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private static JavaMailSenderImpl withPassword(String protocol) {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.setUsername("kantor");
        sender.setPassword("rahasia");
        return sender;
    }

    /** A server that closes the line when it hears this. */
    private static void silentAfter(String line, ServerSocket server) {
        try (var client = server.accept();
                var in = new Scanner(client.getInputStream(), StandardCharsets.US_ASCII)) {
            var out = client.getOutputStream();
            out.write("220 siap\r\n".getBytes(StandardCharsets.US_ASCII));
            var heard = "";
            var inData = false;
            while (!heard.matches(line) && in.hasNextLine()) {
                heard = in.nextLine();
                if (!inData && !heard.matches(line)) {
                    inData = heard.equals("DATA");
                    out.write((inData ? "354 ya\r\n" : "250 baik\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that gives this answer at this step, and else says yes. */
    private static void answering(String step, String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> serve(server, step, answer, new ArrayList<>()));
            thread.start();
            mailer(server.getLocalPort()).send(OutboxFolderTest.mail("a@x.test", "Halo"), () -> {});
        }
    }

    private static void serve(ServerSocket server, String step, String answer, List<String> told) {
        try (var client = server.accept();
                var in = new Scanner(client.getInputStream(), StandardCharsets.US_ASCII)) {
            var out = client.getOutputStream();
            out.write("220 siap\r\n".getBytes(StandardCharsets.US_ASCII));
            var inData = false;
            while (in.hasNextLine()) {
                var heard = in.nextLine();
                told.add(heard);
                if (heard.equals("STARTTLS")) {
                    return;
                }
                inData = inData && !heard.equals(".");
                if (!inData) {
                    var yes = heard.equals("DATA") ? "354 ya" : "250 baik";
                    var said = heard.startsWith(step) ? answer : yes;
                    inData = said.startsWith("354");
                    out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
