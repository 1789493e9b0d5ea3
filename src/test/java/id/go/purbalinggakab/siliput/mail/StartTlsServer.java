package id.go.purbalinggakab.siliput.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** GreenMail behind a door that opens only after STARTTLS with this certificate. */
class StartTlsServer implements AutoCloseable {

    private final GreenMail behind = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final ServerSocket door;
    private final SSLContext tls;
    private final KeyStore certificate;

    /** A server whose certificate stands in this key store, under this password. */
    StartTlsServer(Path keyStore, char[] password) throws IOException, GeneralSecurityException {
        certificate = KeyStore.getInstance(keyStore.toFile(), password);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificate, password);
        tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        behind.start();
        new Thread(this::serve).start();
    }

    GreenMail mailbox() {
        return behind;
    }

    int port() {
        return door.getLocalPort();
    }

    /** What a machine uses that knows this certificate, and no other. */
    SSLSocketFactory trusting() throws GeneralSecurityException {
        var known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init(certificate);
        var trust = SSLContext.getInstance("TLS");
        trust.init(null, known.getTrustManagers(), null);
        return trust.getSocketFactory();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                talk(client);
            } catch (IOException endOfThisClient) {
                // the next one is served all the same
            }
        }
    }

    private void talk(Socket client) throws IOException {
        say(client, "220 siap");
        var in = client.getInputStream();
        for (var heard = line(in); !heard.isEmpty(); heard = line(in)) {
            if (heard.equals("STARTTLS")) {
                say(client, "220 silakan");
                tunnel((SSLSocket) tls.getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true));
                return;
            }
            say(client, heard.startsWith("EHLO") ? "250-baik\r\n250 STARTTLS" : "530 5.7.0 Must issue STARTTLS first");
        }
    }

    private void tunnel(SSLSocket client) throws IOException {
        client.setUseClientMode(false);
        client.startHandshake();
        try (var server = new Socket("127.0.0.1", behind.getSmtp().getPort())) {
            line(server.getInputStream());
            var answers = new Thread(() -> copy(server, client));
            answers.start();
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // the other side has hung up
        }
    }

    /** Not a byte more than the line, since TLS begins with the next one. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        behind.stop();
    }
}
