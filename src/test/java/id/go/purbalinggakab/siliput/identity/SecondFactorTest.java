package id.go.purbalinggakab.siliput.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a role demands a second factor, a password alone opens nothing on any road. */
@WebTest
class SecondFactorTest {

    private static final String PAGE = "/kantor/kode";
    private static final String GOOD = "Benar-Sekali-2026";
    private static final String GROUP = "ujiFaktorKedua";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern PAPER = Pattern.compile("<code>([A-Z2-7]{5}-[A-Z2-7]{5})</code>");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    private String user;

    @BeforeEach
    void somebodyWithADemandingRole() {
        user = "faktor" + PEOPLE.incrementAndGet();
        var account = identity.newUser(user);
        account.setFirstName("Uji");
        account.setLastName("Coba");
        account.setPassword(GOOD);
        identity.saveUser(account);
        if (identity.createGroupQuery().groupId(GROUP).count() == 0) {
            identity.saveGroup(identity.newGroup(GROUP));
        }
        identity.createMembership(user, Role.STAF.group());
        identity.createMembership(user, GROUP);
        factors.demand(Set.of(GROUP));
    }

    @AfterEach
    void nobodyNeedsOne() {
        factors.demand(Set.of());
        factors.forget(user);
        identity.deleteUser(user);
    }

    @Test
    void codesAreThoseOfTheStandard() {
        var secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(secret, Totp.step(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Totp.step(1111111109L))).isEqualTo("081804");
        assertThat(Totp.code(secret, Totp.step(20000000000L))).isEqualTo("353130");
    }

    @Test
    void thePasswordAloneOpensNothingUntilTheFactorIsSetUpAndThenAsked() {
        var first = in();
        assertShut(first);
        assertThat(first.get(PAGE).body()).contains("data:image/png;base64,", "Peran Anda mewajibkan");
        assertThat(enter(first, "000000").statusCode()).isEqualTo(302);
        assertShut(first);
        var used = now();
        var paper = PAPER.matcher(enter(first, used).body());
        assertThat(paper.find()).isTrue();
        assertThat(first.get("/siliput/api/saya").statusCode()).isEqualTo(200);

        var second = in();
        assertShut(second);
        assertThat(second.get(PAGE).body()).doesNotContain(secret()).doesNotContain("data:image/png");
        enter(second, used);
        assertShut(second);
        enter(second, paper.group(1));
        assertThat(second.get("/siliput/api/saya").statusCode()).isEqualTo(200);
        var third = in();
        enter(third, paper.group(1));
        assertShut(third);
        assertThat(basic()).isEqualTo(403);
    }

    @Test
    void programsWithAPasswordAreShutOutAsSoonAsTheRoleDemands() {
        assertThat(basic()).isEqualTo(403);
        factors.demand(Set.of());
        assertThat(basic()).isEqualTo(200);
    }

    @Test
    void guessedCodesAreCounted() {
        var thief = in();
        for (int i = 0; i < 5; i++) {
            enter(thief, "00000" + i);
        }
        enter(thief, now());
        assertThat(thief.get(PAGE).body()).contains("Terlalu banyak kode salah");
        assertShut(thief);
    }

    @Test
    void administratorsDemandItAndNobodyElse() {
        var staff = new Visitor(port).loggedIn("siti");
        staff.get(PAGE);
        assertThat(staff.postForm(PAGE + "/peran", Map.of("_csrf", staff.csrf(), "yakin", "ya"))
                        .statusCode())
                .isEqualTo(403);
        var admin = new Visitor(port).loggedIn("admin");
        assertThat(admin.get(PAGE).body()).contains("Peran yang wajib");
        assertThat(admin.postForm(
                                PAGE + "/peran",
                                Map.of("_csrf", admin.csrf(), "yakin", "ya", "peran", Role.TIM_PENGADUAN.group()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(factors.demanded()).containsExactly(Role.TIM_PENGADUAN.group());
        assertShut(new Visitor(port).loggedIn("tim"));
        factors.forget("tim");
        factors.forget("admin");
        factors.forget("siti");
    }

    private static void assertShut(Visitor visitor) {
        assertThat(visitor.get("/siliput/api/saya").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/camunda/api/engine/engine/web/task").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/kantor/sesi").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(PAGE));
        assertThat(visitor.get("/camunda/app/tasklist/web/").statusCode()).isEqualTo(302);
    }

    private Visitor in() {
        var visitor = new Visitor(port);
        visitor.login(user, GOOD);
        return visitor;
    }

    private static HttpResponse<String> enter(Visitor visitor, String code) {
        visitor.get(PAGE);
        return visitor.postForm(PAGE, Map.of("_csrf", visitor.csrf(), "kode", code));
    }

    private String secret() {
        return jdbc.sql("select secret from second_factor where user_id = ?")
                .param(user)
                .query(String.class)
                .single();
    }

    private String now() {
        return Totp.code(secret(), Totp.step(Instant.now().getEpochSecond()));
    }

    private int basic() {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + GOOD).getBytes(StandardCharsets.UTF_8));
        var visitor = new Visitor(port);
        return visitor.send(visitor.request("/engine-rest/engine/web/task/count")
                        .header("Authorization", "Basic " + credentials)
                        .GET())
                .statusCode();
    }
}
