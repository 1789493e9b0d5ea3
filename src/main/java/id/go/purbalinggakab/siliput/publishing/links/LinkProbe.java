package id.go.purbalinggakab.siliput.publishing.links;

import id.go.purbalinggakab.siliput.publishing.links.Finding.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks one link. A name is looked up once, every address behind it is checked, and the connection goes to the address
 * that was checked: a name that answers differently the second time leads nowhere. Redirects are followed by hand,
 * each checked the same way.
 */
public final class LinkProbe implements AskLink {

    /** Looks a name up. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Reach reach;
    private final Predicate<URI> own;
    private final Names names;
    private final SSLSocketFactory tls;
    private final Duration longest;
    private final Clock clock;

    /**
     * @param own the office's own site as its administrator wrote it down, wherever it stands
     * @param longest for one link with all its redirects
     */
    public LinkProbe(
            Reach reach, Predicate<URI> own, Names names, SSLSocketFactory tls, Duration longest, Clock clock) {
        this.tls = tls;
        this.reach = reach;
        this.own = own;
        this.names = names;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public Finding ask(String link) {
        var until = clock.instant().plus(longest);
        try {
            var at = URI.create(link);
            for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                var port = port(at);
                if (port.isEmpty() || at.getHost() == null || at.getUserInfo() != null) {
                    return dead("bukan alamat web biasa");
                }
                var addresses = names.of(bare(at.getHost()));
                for (var address : addresses) {
                    if (!own.test(at) && !reach.allows(address, port.get())) {
                        return dead("menuju jaringan dalam, bukan internet umum");
                    }
                }
                var head = new HttpQuestion(at, addresses[0], port.get(), until, clock).ask(tls);
                if (!REDIRECTS.contains(head.status()) || head.location().isEmpty()) {
                    return Finding.of(head.status());
                }
                at = at.resolve(head.location().get());
            }
            return new Finding(Kind.UNCLEAR, "dialihkan berkali-kali");
        } catch (IllegalArgumentException broken) {
            return dead("bukan alamat web yang benar");
        } catch (UnknownHostException unknown) {
            return new Finding(Kind.SILENT, "nama situsnya tidak dikenal");
        } catch (IOException silent) {
            return new Finding(Kind.SILENT, "tidak menjawab");
        }
    }

    private static Finding dead(String detail) {
        return new Finding(Kind.DEAD, detail);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<Integer> port(URI at) {
        var standard =
                switch (String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT)) {
                    case "https" -> 443;
                    case "http" -> 80;
                    default -> 0;
                };
        return standard == 0 ? Optional.empty() : Optional.of(at.getPort() == -1 ? standard : at.getPort());
    }

    /** Which addresses a link may lead to. */
    @FunctionalInterface
    public interface Reach {

        boolean allows(InetAddress address, int port);
    }

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
            var query = Optional.ofNullable(ascii.getRawQuery())
                    .map(text -> "?" + text)
                    .orElse("");
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
}
