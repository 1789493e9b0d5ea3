package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before anybody is known a request costs nothing: odd paths, bodies too long for their path, slow bodies. */
@WebTest
class FrontDoorIT {

    private static final String SITE = "Host: 127.0.0.1\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/u",
                "/engine-rest;x=1/user",
                "/%65ngine-rest",
                "/%65ngine-rest/user",
                "/engine%2Drest/user",
                "/engine-rest//user",
                "/engine-rest/%2e%2e/user",
                "/engine-rest/..;/user",
                "/engine-rest/%2fuser",
                "/engine-rest/user%0a",
                "/camunda//api/engine",
                "/camunda;a=b/api/engine",
                "/%63amunda/app/tasklist/",
                "/berita;a=b",
                "/kantor/%62erkas",
                "/engine-rest/%2565",
                "/./engine-rest/user",
                "/x/../engine-rest/user",
                "/camunda/./api/engine",
                "/berita/..",
                "/berita/%00"
            })
    void anOddPathIsABadRequestAndNothingMore(String path) throws IOException {
        var answer = answer("GET " + path + " HTTP/1.1\r\n" + SITE + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception", "\tat ", "java.");
    }

    @Test
    void ordinaryPathsOfPeoplePass() throws IOException {
        for (var path :
                new String[] {"/masuk", "/berita", "/lacak/a%20b", "/berita/caf%C3%A9", "/standar?a=%65//b;c"}) {
            assertThat(answer("GET " + path + " HTTP/1.1\r\n" + SITE + "Connection: close\r\n\r\n"))
                    .doesNotStartWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/masuk, application/x-www-form-urlencoded, 17000, 413",
        "/masuk, multipart/form-data; boundary=x, 60000000, 413",
        "/siliput/api/documents, multipart/form-data; boundary=x, 60000000, 401",
        "/siliput/api/documents, multipart/form-data; boundary=x, 200000000, 413",
        "/siliput/api/drafts/a, application/json, 95000000, 413",
        "/siliput/api/drafts/a, application/json, 400000, 401",
        "/siliput/api/letters, application/json, 3000000, 413",
        "/kantor/kalender/impor, multipart/form-data; boundary=x, 9000000, 401",
        "/engine-rest/task, application/json, 95000000, 413",
        "/engine-rest/deployment/create, multipart/form-data; boundary=x, 60000000, 413",
        "/camunda/api/engine/engine/web/task, application/json, 95000000, 413",
        "/nilai/x, application/x-www-form-urlencoded, 3000000, 413"
    })
    void aLongBodyIsRefusedBeforeAnyOfItIsRead(String path, String type, long length, int status) throws IOException {
        var answer = answer("POST %s HTTP/1.1\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, SITE, type, length));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void aBodyWithoutALengthIsBoundedToo() throws IOException {
        assertThat(answer("POST /siliput/api/documents HTTP/1.1\r\n" + SITE
                        + "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .startsWith("HTTP/1.1 411");
        assertThat(answer("POST /siliput/api/drafts/a HTTP/1.1\r\n" + SITE
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void slowBodiesFromOneAddressLeaveTheThreadsToOthers() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int n = 0; n < 40; n++) {
                var socket = sent("POST /masuk HTTP/1.1\r\n" + SITE
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na");
                slow.add(socket);
            }
            await().until(() -> slow.stream().anyMatch(FrontDoorIT::isAnswered));
            for (var socket : slow.stream().filter(FrontDoorIT::isAnswered).toList()) {
                assertThat(read(socket)).startsWith("HTTP/1.1 429");
            }
            assertThat(new Visitor(port).get("/masuk").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    /** Which of them the server reads first is its own affair. */
    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void slowBodiesFromManyAddressesLeaveTheOfficialsTheirs() throws IOException {
        var official = new Visitor(port).loggedIn("kabid");
        var slow = new ArrayList<Socket>();
        try {
            for (int n = 0; n < 6 * 32; n++) {
                var socket = new Socket(
                        InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0." + (2 + n / 32)), 0);
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /masuk HTTP/1.1\r\n" + SITE
                                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na")
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
            await().until(() -> unknownPost() == 429);
            assertThat(new Visitor(port).get("/berita").statusCode()).isEqualTo(200);
            assertThat(official.post("/siliput/api/drafts", "application/json", "{}")
                            .statusCode())
                    .as("whoever is logged in has places left")
                    .isNotEqualTo(429);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> unknownPost() != 429);
    }

    private int unknownPost() {
        return new Visitor(port)
                .post("/lacak", "application/x-www-form-urlencoded", "kode=x")
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kantor/pemberitahuan", "/beranda", "/camunda", "/kantor/panduan", "/"})
    void aRedirectNamesNoHost(String path) throws IOException {
        var answer = answer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer.lines()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("location:")))
                .noneMatch(line -> line.contains("evil.example"));
    }

    @Test
    void theWayBackAfterTheLoginNamesNoHost() {
        var visitor = new Visitor(port);
        visitor.get("/kantor/pemberitahuan");
        var answer = visitor.login("budi", "Siliput-2026");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/");
    }

    private String answer(String request) throws IOException {
        try (var socket = sent(request)) {
            return read(socket);
        }
    }

    private Socket sent(String request) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** The head and what comes with it. */
    private static String read(Socket socket) throws IOException {
        var bytes = new byte[8192];
        var count = socket.getInputStream().read(bytes);
        return count < 0 ? "" : new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    }
}
