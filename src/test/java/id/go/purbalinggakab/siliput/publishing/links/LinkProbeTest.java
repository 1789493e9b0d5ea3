package id.go.purbalinggakab.siliput.publishing.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.go.purbalinggakab.siliput.publishing.links.Finding.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One link against a server on this machine; only the tests' policy lets it be reached. */
class LinkProbeTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String site;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            seen.add(exchange.getRequestHeaders().getFirst("Host") + path);
            var part = path.split("/");
            if (part[1].equals("ke")) {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(302, -1);
            } else if (part[1].equals("putar")) {
                exchange.getResponseHeaders().set("Location", "/putar");
                exchange.sendResponseHeaders(301, -1);
            } else {
                exchange.sendResponseHeaders(Integer.parseInt(part[1]), -1);
            }
            exchange.close();
        });
        server.start();
        site = "http://media.example:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, ALIVE",
        "204, ALIVE",
        "404, DEAD",
        "410, DEAD",
        "500, DEAD",
        "503, DEAD",
        "403, UNCLEAR",
        "429, UNCLEAR"
    })
    void theAnswerDecides(int status, Kind kind) {
        assertThat(everywhere().ask(site + "/" + status).kind()).isEqualTo(kind);
        assertThat(seen).containsExactly("media.example:" + server.getAddress().getPort() + "/" + status);
    }

    @Test
    void redirectsAreFollowedUpToFive() {
        assertThat(everywhere().ask(site + "/ke?/404").kind()).isEqualTo(Kind.DEAD);
        seen.clear();
        assertThat(everywhere().ask(site + "/putar").kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(seen).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://192.168.1.1/",
                "https://dalam.example/"
            })
    void whatLeadsInsideIsNeverAsked(String link) {
        var outside = new LinkProbe(
                new PublicAddresses(),
                any -> false,
                host -> host.equals("dalam.example") ? new InetAddress[] {HERE} : InetAddress.getAllByName(host),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5),
                Clock.systemUTC());
        var finding = outside.ask(link);
        assertThat(finding.kind()).isEqualTo(Kind.DEAD);
        assertThat(finding.detail()).contains("jaringan dalam");
    }

    @Test
    void aRedirectInsideIsNotFollowed() {
        var port = server.getAddress().getPort();
        var inside = "http://dalam.example:%d/200".formatted(port);
        var probe = probe((address, at) -> address.equals(HERE), host -> {
            if (host.equals("dalam.example")) {
                return new InetAddress[] {InetAddress.getByName("10.1.2.3")};
            }
            return new InetAddress[] {HERE};
        });
        assertThat(probe.ask(site + "/ke?" + inside).detail()).contains("jaringan dalam");
        assertThat(seen).hasSize(1);
    }

    @Test
    void oneClosedAddressBehindANameClosesIt() {
        var probe = probe((address, at) -> address.equals(HERE), host ->
                new InetAddress[] {HERE, InetAddress.getByName("10.1.2.3")});
        assertThat(probe.ask(site + "/200").kind()).isEqualTo(Kind.DEAD);
        assertThat(seen).isEmpty();
    }

    @Test
    void theConnectionGoesToTheAddressThatWasChecked() {
        var asked = new AtomicInteger();
        var checked = new ArrayList<InetAddress>();
        var probe = probe(
                (address, at) -> checked.add(address),
                host -> asked.getAndIncrement() == 0
                        ? new InetAddress[] {HERE}
                        : new InetAddress[] {InetAddress.getByName("10.1.2.3")});
        assertThat(probe.ask(site + "/200").kind()).isEqualTo(Kind.ALIVE);
        assertThat(asked).as("a second look-up could answer otherwise").hasValue(1);
        assertThat(checked).containsExactly(HERE);
    }

    @Test
    void theOfficesOwnSiteMayStandInside() {
        var probe = new LinkProbe(
                (address, at) -> false,
                link -> link.getHost().equals("media.example"),
                host -> new InetAddress[] {HERE},
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5),
                Clock.systemUTC());
        assertThat(probe.ask(site + "/200").kind()).isEqualTo(Kind.ALIVE);
        assertThat(probe.ask("http://lain.example/200").kind()).isEqualTo(Kind.DEAD);
    }

    @Test
    void whoSaysNothingIsSilent() throws IOException {
        try (var mute = new ServerSocket(0, 1, HERE)) {
            var probe = new LinkProbe(
                    (address, at) -> true,
                    any -> false,
                    host -> new InetAddress[] {HERE},
                    (SSLSocketFactory) SSLSocketFactory.getDefault(),
                    Duration.ofMillis(300),
                    Clock.systemUTC());
            assertThat(probe.ask("http://bisu.example:" + mute.getLocalPort() + "/")
                            .kind())
                    .isEqualTo(Kind.SILENT);
        }
        var unknown = probe((address, at) -> true, host -> {
            throw new UnknownHostException(host);
        });
        assertThat(unknown.ask(site + "/200").kind()).isEqualTo(Kind.SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://media.example/", "file:///etc/passwd", "https://a:b@media.example/", "bukan tautan"})
    void onlyWebAddressesAreAsked(String link) {
        assertThat(everywhere().ask(link).kind()).isEqualTo(Kind.DEAD);
        assertThat(seen).isEmpty();
    }

    private static LinkProbe everywhere() {
        return probe((address, port) -> true, host -> new InetAddress[] {HERE});
    }

    private static LinkProbe probe(LinkProbe.Reach reach, LinkProbe.Names names) {
        return new LinkProbe(
                reach,
                any -> false,
                names,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5),
                Clock.systemUTC());
    }
}
