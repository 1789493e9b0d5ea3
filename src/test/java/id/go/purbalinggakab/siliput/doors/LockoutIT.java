package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing passwords is slow, and locks nobody out but the guesser. */
@WebTest
class LockoutIT {

    @LocalServerPort
    int port;

    @Test
    void whoGuessesTheHeadsPasswordWaitsAndTheHeadDoesNot() throws IOException {
        var attacker = "127.0.0.77";
        for (int i = 0; i < 4; i++) {
            assertThat(basic(attacker, "kepala", "salah" + i, "").get(0)).contains(" 401");
        }
        basic(attacker, "kepala", "salah", "");
        var held = basic(attacker, "kepala", "Siliput-2026", "");
        assertThat(held.get(0)).contains(" 429");
        assertThat(held).anyMatch(line -> line.matches("Retry-After: ([1-9]|1[0-5])"));
        assertThat(held).noneMatch(line -> line.startsWith("WWW-Authenticate"));
        assertThat(basic(attacker, "kepala", "Siliput-2026", "X-Forwarded-For: 198.51.100.4\r\n")
                        .get(0))
                .as("what a visitor says of the own address counts for nothing")
                .contains(" 429");

        var head = new Visitor(port);
        assertThat(head.login("kepala", "Siliput-2026").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).doesNotContain("/masuk"));
        assertThat(basic("127.0.0.78", "kepala", "Siliput-2026", "").get(0)).contains(" 200");
    }

    @Test
    void thePageSaysHowLongToWait() {
        var visitor = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.login("bukan-siapa-siapa", "salah").headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).endsWith("/masuk?salah"));
        }
        var place = visitor.login("bukan-siapa-siapa", "salah")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(place).matches(".*/masuk\\?tunggu=1?\\d");
        assertThat(visitor.get("/masuk?tunggu=15").body()).contains("Coba lagi setelah 15 detik");
        assertThat(visitor.get("/masuk?tunggu=840").body()).contains("Coba lagi setelah 14 menit");
        assertThat(visitor.get("/masuk?tunggu=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void aHundredTriesAtOnceAreNotAllTheFirst() {
        var answers = java.util.stream.IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> unchecked("127.0.0.79", "sekretaris"))
                .toList();
        assertThat(answers.stream().filter(line -> line.contains(" 401"))).hasSizeLessThanOrEqualTo(5);
        assertThat(answers).anyMatch(line -> line.contains(" 429"));
    }

    @Test
    void aSessionIsNoPlaceToGuessOthersPasswords() {
        var budi = new Visitor(port).loggedIn("budi");
        budi.get("/camunda/app/welcome/web/");
        var token = budi.cookie("XSRF-TOKEN").orElseThrow().getValue();
        var answer = budi.send(budi.request("/camunda/api/admin/auth/user/web/login/tasklist")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("username=kepala&password=Siliput-2026")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(budi.get("/siliput/api/saya").body()).contains("\"budi\"");
    }

    private String unchecked(String from, String user) {
        try {
            return basic(from, user, "salah", "").get(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** By hand, since only a socket says from which address it comes. */
    private List<String> basic(String from, String user, String password, String header) throws IOException {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream()
                    .write(
                            ("GET /engine-rest/engine/web/task/count HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                            + header + "Authorization: Basic " + credentials + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
