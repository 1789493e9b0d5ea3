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
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailerTest {

    private static Mailer mailer(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var settings = new MailSettings("kantor@x.test", Path.of("unused"));
        return new SmtpMailer(sender, new MessageWriter(settings, new MovableClock()));
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

    @Test
    void anUnknownAddressIsRefusedForGoodAndABusyServerIsNot() throws IOException {
        assertThatThrownBy(() -> answering("550 5.1.1 No such user")).isInstanceOf(Mailer.MailRefused.class);
        assertThatThrownBy(() -> answering("451 4.7.1 Greylisted")).isInstanceOf(Mailer.MailUnavailable.class);
    }

    /** A server that gives one answer to every recipient. */
    private static void answering(String toRecipient) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> serve(server, toRecipient));
            thread.start();
            mailer(server.getLocalPort()).send(OutboxFolderTest.mail("a@x.test", "Halo"));
        }
    }

    private static void serve(ServerSocket server, String toRecipient) {
        try (var client = server.accept();
                var in = new Scanner(client.getInputStream(), StandardCharsets.US_ASCII)) {
            var out = client.getOutputStream();
            out.write("220 siap\r\n".getBytes(StandardCharsets.US_ASCII));
            while (in.hasNextLine()) {
                var answer = in.nextLine().startsWith("RCPT") ? toRecipient : "250 baik";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
