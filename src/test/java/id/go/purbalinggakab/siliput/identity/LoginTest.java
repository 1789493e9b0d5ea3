package id.go.purbalinggakab.siliput.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for everything, and one way out of everything. */
@WebTest
class LoginTest {

    private static final String TASKS = "/camunda/api/engine/engine/web/task";

    private static final Pattern NONCE = Pattern.compile("nonce[-=][\"']?([A-Za-z0-9+/=_-]+)");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agendaris",
                "kepala",
                "sekretaris",
                "kabid",
                "kabid2",
                "fungsional",
                "fungsional2",
                "budi",
                "siti",
                "andi",
                "pejabat",
                "tim",
                "tim2",
                "auditor",
                "admin"
            })
    void everyDemoUserLogsIn(String user) {
        var visitor = new Visitor(port);
        var answer = visitor.login(user, "Siliput-2026");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("/masuk");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/siliput/api/saya").body()).contains("\"" + user + "\"");
    }

    @Test
    void aWrongPasswordIsSaidInIndonesian() {
        var visitor = new Visitor(port);
        var answer = visitor.login("andi", "salah-sekali");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/masuk?salah");
        assertThat(visitor.get("/masuk?salah").body()).contains("Nama pengguna atau kata sandi salah");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void ourLogoutEndsEverything() {
        var visitor = new Visitor(port).loggedIn("budi");
        visitor.get("/beranda");
        var answer = visitor.postForm("/keluar", Map.of("_csrf", visitor.csrf()));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/masuk?keluar");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/siliput/api/saya").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenStolenBeforeTheLogoutOpensNothingAfterwards() {
        var visitor = new Visitor(port).loggedIn("budi");
        visitor.get("/camunda/app/welcome/web/");
        var session = visitor.cookie("JSESSIONID").orElseThrow().getValue();
        var own = visitor.csrf();
        var engines = visitor.cookie("XSRF-TOKEN").orElseThrow().getValue();
        visitor.postForm("/keluar", Map.of("_csrf", own));
        var thief = new Visitor(port);
        for (var path : List.of("/siliput/api/drafts/x", "/camunda/api/engine/engine/web/user/budi/profile")) {
            var answer = thief.send(thief.request(path)
                    .header("Content-Type", "application/json")
                    .header("Cookie", "JSESSIONID=" + session + "; SILIPUT-CSRF=" + own + "; XSRF-TOKEN=" + engines)
                    .header("X-SILIPUT-CSRF", own)
                    .header("X-XSRF-TOKEN", engines)
                    .PUT(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void theWebApplicationsLogoutEndsEverything() {
        var visitor = new Visitor(port).loggedIn("kabid");
        var answer = visitor.post("/camunda/api/admin/auth/user/web/logout", "application/json", "");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/beranda").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/berita, 200",
        "/lacak, 200",
        "/standar, 200",
        "/masuk, 200",
        "/actuator/health, 200",
        "/actuator/env, 302",
        "/beranda, 302",
        "/xyz, 404",
        "/lacak/xyz/abc, 404",
        "/siliput/abc, 404",
        "/camunda/app/tasklist/, 302",
        "/camunda/app/admin/default/setup/, 302",
        "/camunda/api/engine/engine/web/task, 401",
        "/siliput/api/saya, 401",
        "/berkas/6b1f5f0e-7d4f-4c63-9d49-2f1f0c9f6a11, 401",
        "/cetak/disposisi/LIP-2026-00001.pdf, 401",
        "/engine-rest/engine, 401",
        "/engine-rest/engine/web/task, 401"
    })
    void whoIsNotLoggedInSeesThePublicSiteOnly(String path, int status) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void theSessionsCookieIsGuardedAndChangesAtLogin() {
        var visitor = new Visitor(port);
        visitor.get("/beranda");
        var before = visitor.cookie("JSESSIONID").orElseThrow().getValue();
        var answer = visitor.login("siti", "Siliput-2026");
        assertThat(visitor.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(String.join("\n", answer.headers().allValues("Set-Cookie")))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void fourHundredParallelPageLoadsHaveTheirOwnNonce() throws Exception {
        var visitor = new Visitor(port).loggedIn("agendaris");
        visitor.get("/camunda/app/tasklist/web/");
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> load = () -> {
                var page = visitor.get("/camunda/app/tasklist/web/");
                var header = NONCE.matcher(
                        page.headers().firstValue("Content-Security-Policy").orElseThrow());
                var body = NONCE.matcher(page.body());
                return header.find() && body.find() && header.group(1).equals(body.group(1));
            };
            var loads =
                    pool.invokeAll(IntStream.range(0, 400).mapToObj(i -> load).toList());
            int right = 0;
            for (Future<Boolean> one : loads) {
                right += one.get() ? 1 : 0;
            }
            assertThat(right).isEqualTo(400);
        } finally {
            pool.shutdownNow();
        }
    }
}
