package id.go.purbalinggakab.siliput.publishing.links;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET of which only the head of the answer is read. By hand over a socket: the JDK's own clients look the name up
 * again and cannot be told which address to take.
 */
record HttpQuestion(URI at, InetAddress address, int port, Instant until, Clock clock) {

    private static final int LONGEST = 32_768;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final String END = "\r\n\r\n";

    HttpHead ask(SSLSocketFactory tls) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), (int) Math.min(LONGEST_CONNECT.toMillis(), left()));
            plain.setSoTimeout(left());
            try (var socket = "https".equalsIgnoreCase(at.getScheme()) ? secure(plain, tls) : plain) {
                socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
                return read(socket);
            }
        }
    }

    /** The certificate must be the name's, whatever the address. */
    private Socket secure(Socket plain, SSLSocketFactory tls) throws IOException {
        var socket = (SSLSocket) tls.createSocket(plain, at.getHost(), port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String request() {
        var ascii = URI.create(at.toASCIIString());
        var path = Optional.ofNullable(ascii.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        var query =
                Optional.ofNullable(ascii.getRawQuery()).map(text -> "?" + text).orElse("");
        var host = at.getPort() == -1 ? at.getHost() : at.getHost() + ":" + at.getPort();
        return """
                GET %s HTTP/1.1
                Host: %s
                User-Agent: Mozilla/5.0 (compatible; Siliput; pemeriksaan tautan)
                Accept: text/html,*/*;q=0.5
                Connection: close

                """
                .formatted(path + query, host)
                .replace("\n", "\r\n");
    }

    private HttpHead read(Socket socket) throws IOException {
        var head = new ByteArrayOutputStream();
        var stream = socket.getInputStream();
        while (head.size() < LONGEST) {
            socket.setSoTimeout(left());
            var one = stream.read();
            if (one < 0) {
                break;
            }
            head.write(one);
            if (one == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith(END)) {
                break;
            }
        }
        return HttpHead.parse(head.toString(StandardCharsets.ISO_8859_1));
    }

    private int left() throws SocketTimeoutException {
        var millis = Duration.between(clock.instant(), until).toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) millis;
    }

    /** What stands above an answer's body. */
    record HttpHead(int status, Optional<String> location) {

        private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");
        private static final String LOCATION = "location:";

        /** @throws IOException something else than HTTP */
        static HttpHead parse(String head) throws IOException {
            var lines = head.split("\r?\n");
            var status = STATUS.matcher(lines[0]);
            if (!status.matches()) {
                throw new IOException("no HTTP answer");
            }
            for (var line : lines) {
                if (line.regionMatches(true, 0, LOCATION, 0, LOCATION.length())) {
                    return new HttpHead(
                            Integer.parseInt(status.group(1)),
                            Optional.of(line.substring(LOCATION.length()).strip()));
                }
            }
            return new HttpHead(Integer.parseInt(status.group(1)), Optional.empty());
        }
    }
}
