package id.go.purbalinggakab.siliput.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions end where they must, and passwords keep to one rule on every road. */
@WebTest
class SessionsAndPasswordsTest {

    private static final String PAGE = "/kantor/sesi";
    private static final String ME = "/siliput/api/saya";
    private static final String GOOD = "Benar-Sekali-2026";
    private static final String BETTER = "Kereta-Hujan-Sepatu";
    private static final String BEST = "Jendela-Kopi-Gunung";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern SESSION = Pattern.compile("name=\"sesi\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private String user;

    @BeforeEach
    void somebodyNew() {
        user = "uji" + PEOPLE.incrementAndGet();
        var account = identity.newUser(user);
        account.setFirstName("Uji");
        account.setLastName("Coba");
        account.setEmail(user + "@siliput.invalid");
        account.setPassword(GOOD);
        identity.saveUser(account);
        identity.createMembership(user, Role.STAF.group());
    }

    @AfterEach
    void gone() {
        identity.deleteUser(user);
    }

    @Test
    void anotherPasswordEndsAllSessionsOnEveryRoad() {
        var changes = Map.<String, Runnable>of(
                "own page",
                () -> assertThat(change(in(GOOD), GOOD, BETTER)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                        .endsWith("/masuk?sandi"),
                "the person's program",
                () -> assertThat(credentials(user, GOOD, GOOD, BETTER).statusCode())
                        .isEqualTo(204),
                "an administrator's program",
                () -> assertThat(credentials("admin", "Siliput-2026", "Siliput-2026", BETTER)
                                .statusCode())
                        .isEqualTo(204),
                "an administrator's browser",
                () -> assertThat(byTheAdministratorsBrowser().statusCode()).isEqualTo(204));
        changes.forEach((road, change) -> {
            reset();
            var desk = in(GOOD);
            var telephone = in(GOOD);
            assertThat(List.of(reads(desk), reads(telephone))).as(road).containsOnly(200);
            change.run();
            assertThat(List.of(reads(desk), reads(telephone))).as(road).containsOnly(401);
            if (road.startsWith("an administrator")) {
                assertOpensNothingButTheOwnersChange(road);
            } else {
                assertThat(reads(in(BETTER))).as(road).isEqualTo(200);
            }
        });
    }

    @Test
    void aWrongOwnPasswordIsCalledThatOnTheProgramsRoad() {
        var answer = credentials(user, GOOD, BEST, BETTER);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Kata sandi Anda sendiri").contains("salah");
    }

    private HttpResponse<String> byTheAdministratorsBrowser() {
        return new Roads(port)
                .browser(
                        "admin",
                        "PUT",
                        "/user/" + user + "/credentials",
                        "{\"password\":\"%s\",\"authenticatedUserPassword\":\"Siliput-2026\"}".formatted(BETTER));
    }

    private void assertOpensNothingButTheOwnersChange(String road) {
        for (var call : List.of("/task", "/user/" + user + "/profile", "/engine", "/process-definition")) {
            var answer = rest(user, BETTER, "GET", call, "");
            assertThat(answer.statusCode()).as(road + call).isEqualTo(403);
            assertThat(answer.body()).contains("dibuat orang lain");
        }
        assertThat(credentials(user, BETTER, BETTER, BEST).statusCode())
                .as(road)
                .isEqualTo(403);
        var browser = in(BETTER);
        for (var data : List.of(ME, "/camunda/api/engine/engine/web/task", "/cetak/x", "/berkas/x")) {
            assertThat(browser.get(data).statusCode()).as(road + data).isEqualTo(401);
        }
        for (var page : List.of(
                "/beranda", "/camunda/app/tasklist/web/", "/kantor/kode", "/kantor/panduan", "/kantor/sesi/x")) {
            assertThat(browser.get(page).headers().firstValue("Location"))
                    .as(road + page)
                    .hasValueSatisfying(place -> assertThat(place).endsWith(PAGE));
        }
        assertThat(browser.get(PAGE).body()).contains("Kata sandi Anda dibuat orang lain");
        send(browser, "/akhiri-semua", Map.of("yakin", "ya"));
        change(browser, BETTER, BETTER);
        assertThat(browser.get(PAGE).body()).contains("sama dengan yang lama");
        change(browser, BETTER, BEST);
        assertThat(reads(in(BEST))).as(road).isEqualTo(200);
        assertThat(rest(user, BEST, "GET", "/task", "").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsCreatedWithAPasswordChangesItFirst() {
        identity.deleteUser(user);
        rest(
                "admin",
                "Siliput-2026",
                "POST",
                "/user/create",
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"A\"},\"credentials\":{\"password\":\"%s\"}}"
                        .formatted(user, BETTER));
        rest("admin", "Siliput-2026", "PUT", "/group/staf/members/" + user, "{}");
        assertOpensNothingButTheOwnersChange("created");
    }

    /** Under another's id it would put the own password on that account. */
    @Test
    void aProfileIsNotSavedUnderAnotherId() {
        var head = "{\"id\":\"kepala\",\"firstName\":\"Bambang\",\"lastName\":\"Widodo\"}";
        var before = jdbc.sql("select pwd_ from act_id_user where id_ = 'kepala'")
                .query(String.class)
                .single();
        assertThat(rest("admin", "Siliput-2026", "PUT", "/user/admin/profile", head)
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Roads(port)
                        .browser("admin", "PUT", "/user/admin/profile", head)
                        .statusCode())
                .isEqualTo(400);
        assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = 'kepala'")
                        .query(String.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void anEndedAccountIsOutAtOnce() {
        var open = in(GOOD);
        identity.deleteUser(user);
        assertThat(reads(open)).isEqualTo(401);
    }

    @Test
    void everybodySeesAndEndsTheOwnSessionsOnly() {
        var desk = in(GOOD);
        var lost = in(GOOD);
        var page = desk.get(PAGE).body();
        assertThat(page).contains("(sesi ini)", "127.0.0.1");
        var found = SESSION.matcher(page);
        assertThat(found.find()).isTrue();
        var stranger = new Visitor(port).loggedIn("siti");
        assertThat(stranger.get(PAGE).body()).doesNotContain(found.group(1));
        assertThat(send(stranger, "/akhiri", Map.of("sesi", found.group(1))).statusCode())
                .isEqualTo(404);
        assertThat(reads(lost)).isEqualTo(200);
        assertThat(send(desk, "/akhiri", Map.of("sesi", found.group(1))).statusCode())
                .isEqualTo(302);
        assertThat(reads(lost)).isEqualTo(401);
        assertThat(reads(desk)).isEqualTo(200);
        send(desk, "/akhiri-semua", Map.of("yakin", "ya"));
        assertThat(reads(desk)).isEqualTo(401);
    }

    @Test
    void administratorsEndAPersonsSessionsAndItIsChained() {
        var open = in(GOOD);
        var siti = new Visitor(port).loggedIn("siti");
        assertThat(send(siti, "/orang", Map.of("pengguna", user)).statusCode()).isEqualTo(403);
        assertThat(reads(open)).isEqualTo(200);
        send(new Visitor(port).loggedIn("admin"), "/orang", Map.of("pengguna", user));
        assertThat(reads(open)).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from chain_event where chain = 'MASUK' and payload like ?")
                        .param("%\"sessionsOf\":\"" + user + "\"%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLoggedOutSessionIsNotListed() {
        var gone = in(GOOD);
        gone.get(PAGE);
        gone.postForm("/keluar", Map.of("_csrf", gone.csrf()));
        assertThat(in(GOOD).get(PAGE).body()).contains("(sesi ini)").doesNotContain("name=\"sesi\"");
    }

    @Test
    void whatIsTooShortTheNameOrWellKnownIsRefusedOnEveryRoad() {
        var bad = Map.of(
                "Pendek-1",
                "terlalu pendek",
                user + "-2026!",
                "nama pengguna",
                "Purbalingga2026",
                "mudah ditebak",
                "P4ssw0rd-2026!",
                "mudah ditebak",
                "1234567890",
                "mudah ditebak",
                "qwertyuiop",
                "mudah ditebak");
        bad.forEach((password, word) -> {
            assertThat(credentials(user, GOOD, GOOD, password))
                    .as(password)
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                    .satisfies(answer -> assertThat(answer.body()).contains(word));
            assertThat(credentials("admin", "Siliput-2026", "Siliput-2026", password)
                            .statusCode())
                    .as(password)
                    .isEqualTo(400);
            var created = rest(
                    "admin",
                    "Siliput-2026",
                    "POST",
                    "/user/create",
                    "{\"profile\":{\"id\":\"%sx\",\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@b.invalid\"},\"credentials\":{\"password\":\"%s\"}}"
                            .formatted(user, password.replace(user, user + "x")));
            assertThat(created.statusCode()).as(password).isEqualTo(400);
            var visitor = in(GOOD);
            change(visitor, GOOD, password);
            assertThat(visitor.get(PAGE).body()).as(password).contains(word);
        });
        assertThat(reads(in(GOOD))).isEqualTo(200);
    }

    @Test
    void aPasswordKeptInTheFormerWayIsKeptAnewAtTheNextLoginOnBothRoads() {
        for (var browser : List.of(true, false)) {
            jdbc.sql("update act_id_user set pwd_ = ?, salt_ = 'abc' where id_ = ?")
                    .params("{SHA-512}" + new Sha512HashDigest().encrypt(GOOD + "abc"), user)
                    .update();
            assertThat(
                            browser
                                    ? reads(in(GOOD))
                                    : rest(user, GOOD, "GET", "/task/count", "").statusCode())
                    .isEqualTo(200);
            assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                            .param(user)
                            .query(String.class)
                            .single())
                    .startsWith("{bcrypt}$2");
            assertThat(reads(in(GOOD))).isEqualTo(200);
            assertThat(rest(user, GOOD, "GET", "/task/count", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoGuessesTheOldPasswordWaitsAsAtTheLogin() {
        var stolen = in(GOOD);
        stolen.get("/camunda/app/welcome/web/");
        for (int i = 0; i < 5; i++) {
            change(stolen, "salah-" + i, BETTER);
        }
        change(stolen, GOOD, BETTER);
        assertThat(stolen.get(PAGE).body()).contains("Terlalu banyak percobaan");
        var answer = stolen.send(stolen.request("/camunda/api/engine/engine/web/user/" + user + "/credentials")
                .header("Content-Type", "application/json")
                .header(
                        "X-XSRF-TOKEN",
                        stolen.cookie("XSRF-TOKEN").orElseThrow().getValue())
                .PUT(BodyPublishers.ofString(
                        "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(BETTER, GOOD))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Terlalu banyak percobaan");
    }

    @Test
    void aKnownBrowserKeepsItsOwnCountAtASharedAddress() throws IOException {
        var head = in(GOOD);
        var mark = head.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("SILIPUT-KENAL-"))
                .findFirst()
                .orElseThrow();
        var kept = mark.getName() + "=" + mark.getValue();
        for (int i = 0; i < 12; i++) {
            shared("salah-" + i, "");
        }
        assertThat(shared(GOOD, "")).as("a browser that nobody knows").contains(" 429");
        assertThat(shared(GOOD, kept + "x")).as("a forged mark").contains(" 429");
        assertThat(shared(GOOD, kept)).contains(" 200");
        for (int i = 0; i < 5; i++) {
            shared("salah-" + i, kept);
        }
        assertThat(shared(GOOD, kept))
                .as("guesses in the known browser count too")
                .contains(" 429");
    }

    /** The status line that somebody at the office's common address gets. */
    private String shared(String password, String cookie) throws IOException {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (var socket =
                new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.91"), 0)) {
            socket.getOutputStream()
                    .write(
                            ("GET /engine-rest/engine/web/task/count HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                                            + "Authorization: Basic " + credentials + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    private void reset() {
        var account = identity.createUserQuery().userId(user).singleResult();
        account.setPassword(GOOD);
        identity.saveUser(account);
    }

    private Visitor in(String password) {
        var visitor = new Visitor(port);
        visitor.login(user, password);
        return visitor;
    }

    private static int reads(Visitor visitor) {
        return visitor.get(ME).statusCode();
    }

    private HttpResponse<String> change(Visitor visitor, String old, String fresh) {
        return send(visitor, "/sandi", Map.of("lama", old, "baru", fresh, "ulang", fresh));
    }

    private static HttpResponse<String> send(Visitor visitor, String what, Map<String, String> fields) {
        visitor.get(PAGE);
        var sent = new HashMap<>(fields);
        sent.put("_csrf", visitor.csrf());
        return visitor.postForm(PAGE + what, sent);
    }

    private HttpResponse<String> credentials(String by, String password, String proof, String fresh) {
        return rest(
                by,
                password,
                "PUT",
                "/user/" + user + "/credentials",
                "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(fresh, proof));
    }

    private HttpResponse<String> rest(String by, String password, String method, String path, String body) {
        var credentials = Base64.getEncoder().encodeToString((by + ":" + password).getBytes(StandardCharsets.UTF_8));
        var visitor = new Visitor(port);
        return visitor.send(visitor.request("/engine-rest/engine/web" + path)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
