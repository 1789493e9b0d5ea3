package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.identity.GuestAccounts;
import id.go.purbalinggakab.siliput.identity.NeededRights;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On every road: the last holder of a needed role stays, and who leaves is out at once. */
@WebTest
class LeaversIT {

    private static final String LEAVER = "wahyu";
    private static final String PASSWORD = "Siliput-2026";
    private static final String GIVEN = "Kereta-Hujan-Sepatu";
    private static final String OWN = "Jendela-Kopi-Gunung";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService rights;

    @Autowired
    NeededRights needed;

    @Autowired
    GuestAccounts guests;

    Roads roads;

    @BeforeEach
    void somebodyNew() {
        roads = new Roads(port);
        identity.deleteUser(LEAVER);
        var user = identity.newUser(LEAVER);
        user.setFirstName("Wahyu");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }

    @AfterEach
    void gone() {
        identity.deleteUser(LEAVER);
    }

    static Stream<String> onlyHolders() {
        return Stream.of("agendaris agendaris", "kepala kepala", "sekretaris sekretaris", "pejabat pejabatPengaduan")
                .flatMap(one -> Stream.of(one + " PROGRAM", one + " BROWSER"));
    }

    @ParameterizedTest
    @MethodSource("onlyHolders")
    void theLastHolderOfARoleStays(String line) {
        var part = line.split(" ");
        var road = Road.valueOf(part[2]);
        assertStays(roads.send(road, "admin", "DELETE", "/group/%s/members/%s".formatted(part[1], part[0]), ""), part);
        assertStays(roads.send(road, "admin", "DELETE", "/user/" + part[0], ""), part);
        assertThat(roads.send(road, "admin", "DELETE", "/group/" + part[1], "").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(holders(part[1])).contains(part[0]);
    }

    private void assertStays(HttpResponse<String> answer, String[] part) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("pemegang terakhir peran").contains("Beri dahulu peran itu");
        assertThat(holders(part[1])).contains(part[0]);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theLastAdministratorStaysAlsoByTheOwnHand(Road road) {
        var own = roads.send(road, "admin", "DELETE", "/group/camunda-admin/members/admin", "");
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("pemegang terakhir peran Administrator");
        assertThat(roads.send(road, "admin", "DELETE", "/user/admin", "").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(roads.send(road, "admin", "DELETE", "/group/camunda-admin", "")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(holders("camunda-admin")).containsExactly("admin");
        assertThat(roads.send(road, "admin", "GET", "/user/count", "").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void ofTwoHoldersOneMayGo(Road road) {
        identity.createMembership(LEAVER, "agendaris");
        assertThat(roads.send(road, "admin", "DELETE", "/group/agendaris/members/" + LEAVER, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(holders("agendaris")).containsExactly("agendaris");
    }

    @Test
    void twoAdministratorsAtOnceDoNotLeaveNone() {
        var what = "/group/camunda-admin/members/%s";
        for (int round = 0; round < 3; round++) {
            somebodyNew();
            identity.createMembership(LEAVER, "camunda-admin");
            var both = List.of(
                            CompletableFuture.supplyAsync(
                                    () -> roads.program("admin", "DELETE", what.formatted(LEAVER), "")),
                            CompletableFuture.supplyAsync(
                                    () -> roads.program(LEAVER, "DELETE", what.formatted("admin"), "")))
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() == 204)
                    .count();
            var left = holders("camunda-admin").toList();
            demoAdministrator();
            assertThat(both).isEqualTo(1);
            assertThat(left).hasSize(1);
        }
    }

    private void demoAdministrator() {
        if (holders("camunda-admin").noneMatch("admin"::equals)) {
            identity.createMembership("admin", "camunda-admin");
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void nobodyIsShutOutByARightTakenFromThePerson(Road road) {
        var body =
                "{\"type\":2,\"userId\":\"kepala\",\"permissions\":[\"ALL\"],\"resourceType\":0,\"resourceId\":\"*\"}";
        assertThat(roads.send(road, "admin", "POST", "/authorization/create", body)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void noRightThatTheProcedureNeedsIsTakenOrLowered(Road road) {
        var before = rightsOfRoles();
        assertThat(before).hasSizeGreaterThan(100);
        before.forEach(right -> {
            var path = "/authorization/" + right.getId();
            var less = "{\"permissions\":[],%s,\"resourceType\":%d,\"resourceId\":\"%s\"}"
                    .formatted(holder(right), right.getResourceType(), right.getResourceId());
            var elsewhere = "{\"permissions\":[\"READ\"],%s,\"resourceType\":%d,\"resourceId\":\"elsewhere\"}"
                    .formatted(holder(right), right.getResourceType());
            for (var answer : List.of(
                    roads.send(road, "admin", "DELETE", path, ""),
                    roads.send(road, "admin", "PUT", path, less),
                    roads.send(road, "admin", "PUT", path, elsewhere))) {
                assertThat(answer.statusCode())
                        .as("%s %s", right, answer.body())
                        .isEqualTo(403);
            }
        });
        assertThat(roads.send(
                                road,
                                "admin",
                                "DELETE",
                                "/authorization/"
                                        + before.stream()
                                                .filter(right -> right.getGroupId() != null)
                                                .findFirst()
                                                .orElseThrow()
                                                .getId(),
                                "")
                        .body())
                .contains("dibutuhkan prosedur");
        assertThat(rightsOfRoles()).extracting(Object::toString).isEqualTo(asText(before));
        assertThat(jdbc.sql("select count(*) from chain_event where kind = 'ATTEMPT_REFUSED' and actor = 'admin'"
                                + " and payload like '%DeleteAuthorization%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        var own =
                "{\"type\":1,\"groupId\":\"staf\",\"permissions\":[\"READ\"],\"resourceType\":6,\"resourceId\":\"izinAcara\"}";
        var given = roads.send(road, "admin", "POST", "/authorization/create", own);
        assertThat(given.statusCode()).isEqualTo(200);
        var id = rights.createAuthorizationQuery()
                .resourceId("izinAcara")
                .singleResult()
                .getId();
        assertThat(roads.send(road, "admin", "DELETE", "/authorization/" + id, "")
                        .statusCode())
                .isEqualTo(204);
    }

    private static String holder(Authorization right) {
        return right.getGroupId() == null
                ? "\"userId\":\"%s\"".formatted(right.getUserId())
                : "\"groupId\":\"%s\"".formatted(right.getGroupId());
    }

    private static List<String> asText(List<Authorization> rights) {
        return rights.stream().map(Object::toString).toList();
    }

    /** What the start seeds: of the roles, the task lists of everybody, and a person's right on the own account. */
    private List<Authorization> rightsOfRoles() {
        var all = rights.createAuthorizationQuery().orderByResourceType().asc().list().stream();
        return all.filter(right -> right.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                        || "kepala".equals(right.getUserId())
                                && right.getResourceType() == Resources.USER.resourceType()
                        || right.getGroupId() != null
                                && needed.of(right.getGroupId(), right.getResourceType(), right.getResourceId()) != 0)
                .sorted(Comparator.comparing(Authorization::getId))
                .toList();
    }

    @Test
    void whoHoldsNoRoleGetsInNowhereAndWithOneEverywhere() {
        assertRoleless(LEAVER, PASSWORD);
        identity.createMembership(LEAVER, "staf");
        assertThat(new Visitor(port).loggedIn(LEAVER).get("/siliput/api/saya").statusCode())
                .isEqualTo(200);
        assertThat(roads.program(LEAVER, "GET", "/task", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonFromOutsideChangesTheGivenPasswordFirstAndIsOutWithTheCase() {
        var guest = guests.open("Sukirman", "Inspektorat");
        var browser = new Visitor(port);
        browser.login(guest.userId(), guest.password());
        assertThat(browser.get("/siliput/api/saya").statusCode()).isEqualTo(401);
        browser.get("/kantor/sesi");
        browser.postForm(
                "/kantor/sesi/sandi",
                Map.of("lama", guest.password(), "baru", OWN, "ulang", OWN, "_csrf", browser.csrf()));
        browser.login(guest.userId(), OWN);
        assertThat(browser.get("/siliput/api/saya").statusCode()).isEqualTo(200);
        guests.close(guest.userId());
        assertThat(browser.get("/siliput/api/saya").statusCode()).isEqualTo(401);
        assertRoleless(guest.userId(), OWN);
    }

    private void assertRoleless(String user, String password) {
        var browser = new Visitor(port);
        assertThat(browser.login(user, password).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/masuk?peran"));
        assertThat(browser.get("/masuk?peran").body()).contains("tidak memegang peran");
        assertThat(browser.get("/siliput/api/saya").statusCode()).isEqualTo(401);
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var program = browser.send(browser.request("/engine-rest/task")
                .header("Authorization", "Basic " + credentials)
                .GET());
        assertThat(program.statusCode()).isEqualTo(403);
        assertThat(program.body()).contains("tidak memegang peran");
    }

    /** An administrator who sets the head's password would have both words. */
    @Test
    void aWordGivenWithAPasswordThatAnotherSetDoesNotCountForAWeek() {
        identity.createMembership(LEAVER, "staf");
        try {
            assertThat(roads.program(
                                    "admin",
                                    "PUT",
                                    "/user/kepala/credentials",
                                    "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
                                            .formatted(GIVEN, PASSWORD))
                            .statusCode())
                    .isEqualTo(204);
            roads.program("admin", "PUT", "/group/camunda-admin/members/" + LEAVER, "");
            var thief = new Visitor(port);
            thief.login("kepala", GIVEN);
            assertThat(decides(thief, LEAVER, true)).doesNotContain("sekarang administrator");
            thief.get("/kantor/sesi");
            thief.postForm(
                    "/kantor/sesi/sandi", Map.of("lama", GIVEN, "baru", OWN, "ulang", OWN, "_csrf", thief.csrf()));
            thief.login("kepala", OWN);
            assertThat(thief.get("/siliput/api/saya").statusCode()).isEqualTo(200);
            assertThat(decides(thief, LEAVER, true)).contains("tunggu tujuh hari");
            assertThat(holders("camunda-admin")).containsExactly("admin");
            jdbc.sql("update given_password set given_at = ? where user_id = 'kepala'")
                    .param(Timestamp.from(Instant.now().minus(Duration.ofDays(8))))
                    .update();
            assertThat(decides(thief, LEAVER, true)).contains("sekarang administrator");
            assertThat(jdbc.sql("select payload from chain_event where chain = 'PERAN'")
                            .query(String.class)
                            .list())
                    .anySatisfy(fact -> assertThat(fact).contains("kepala", "\"password\"", "dibuat orang lain"));
        } finally {
            var head = identity.createUserQuery().userId("kepala").singleResult();
            head.setPassword(PASSWORD);
            identity.saveUser(head);
        }
    }

    @Test
    void whoGetsAFormerOfficersNameInheritsNothing() {
        identity.createMembership(LEAVER, "staf");
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(LEAVER);
        right.setResource(Resources.HISTORIC_TASK);
        right.setResourceId("a-task-of-former-days");
        right.addPermission(HistoricTaskPermissions.READ);
        rights.saveAuthorization(right);
        roads.program("admin", "DELETE", "/group/staf/members/" + LEAVER, "");
        assertThat(rights.createAuthorizationQuery()
                        .userIdIn(LEAVER)
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"/group/staf/members/wahyu", "/user/wahyu"})
    void whoLeavesIsLoggedOutEverywhere(String what) {
        identity.createMembership(LEAVER, "staf");
        var office = new Visitor(port).loggedIn(LEAVER);
        var telephone = new Visitor(port).loggedIn(LEAVER);
        assertThat(office.get("/siliput/api/saya").statusCode()).isEqualTo(200);
        assertThat(roads.program("admin", "DELETE", what, "").statusCode()).isEqualTo(204);
        assertThat(Stream.of(office, telephone)).allSatisfy(browser -> assertThat(
                        browser.get("/siliput/api/saya").statusCode())
                .isEqualTo(401));
        assertThat(roads.program(LEAVER, "GET", "/task", "").body()).doesNotContain("\"id\"");
    }

    /** An administrator's own group is no role: it keeps nobody in. */
    @Test
    void whoKeepsOnlyAGroupThatIsNoRoleIsOutAsWell() {
        if (identity.createGroupQuery().groupId("paguyuban").count() == 0) {
            identity.saveGroup(identity.newGroup("paguyuban"));
        }
        identity.createMembership(LEAVER, "staf");
        identity.createMembership(LEAVER, "paguyuban");
        var office = new Visitor(port).loggedIn(LEAVER);
        assertThat(office.get("/siliput/api/saya").statusCode()).isEqualTo(200);
        roads.program("admin", "DELETE", "/group/staf/members/" + LEAVER, "");
        assertThat(office.get("/siliput/api/saya").statusCode()).isEqualTo(401);
        assertRoleless(LEAVER, PASSWORD);
        assertThat(rights.createAuthorizationQuery()
                        .userIdIn(LEAVER)
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .count())
                .isZero();
    }

    @Test
    void whoLosesOneOfTwoRolesStaysLoggedInWithTheOther() {
        identity.createMembership(LEAVER, "staf");
        identity.createMembership(LEAVER, "kabid");
        var office = new Visitor(port).loggedIn(LEAVER);
        assertThat(office.get("/kantor/pejabat").statusCode()).isEqualTo(200);
        roads.program("admin", "DELETE", "/group/kabid/members/" + LEAVER, "");
        assertThat(office.get("/kantor/pejabat").statusCode()).isEqualTo(403);
        assertThat(office.get("/siliput/api/saya").statusCode()).isEqualTo(200);
    }

    @Test
    void whoComesBackLogsInAgain() {
        identity.createMembership(LEAVER, "staf");
        new Visitor(port).loggedIn(LEAVER);
        roads.program("admin", "DELETE", "/group/staf/members/" + LEAVER, "");
        identity.createMembership(LEAVER, "staf");
        assertThat(new Visitor(port).loggedIn(LEAVER).get("/siliput/api/saya").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneAdministratorAloneMakesNoneAndTheHeadAgrees(Road road) {
        identity.createMembership(LEAVER, "staf");
        for (int again = 0; again < 2; again++) {
            var asked = roads.send(road, "admin", "PUT", "/group/camunda-admin/members/" + LEAVER, "");
            assertThat(asked.statusCode()).isEqualTo(400);
            assertThat(asked.body()).contains("perlu persetujuan orang kedua").contains("/kantor/administrator");
            assertThat(holders("camunda-admin")).doesNotContain(LEAVER);
        }
        assertThat(decides("admin", true)).contains("bukan Anda");
        assertThat(new Visitor(port)
                        .loggedIn("sekretaris")
                        .get("/kantor/administrator")
                        .statusCode())
                .isEqualTo(403);
        assertThat(holders("camunda-admin")).doesNotContain(LEAVER);

        var page = new Visitor(port).loggedIn("kepala").get("/kantor/administrator");
        assertThat(page.body()).contains("Wahyu").contains("Rizki Maulana").contains("Setujui");
        assertThat(decides("kepala", true)).contains("sekarang administrator");
        assertThat(holders("camunda-admin")).contains(LEAVER);
        assertThat(decides("kepala", true)).contains("sudah diputuskan");
        assertThat(jdbc.sql("select payload from chain_event where chain = 'PERAN'")
                        .query(String.class)
                        .list())
                .anySatisfy(fact -> assertThat(fact).contains(LEAVER, "disetujui", "kepala"));
    }

    @Test
    void aSecondAdministratorAgreesByTheSameRoadAndThenTheHeadHasNoWord() {
        identity.createMembership(LEAVER, "camunda-admin");
        assertThat(roads.program("admin", "PUT", "/group/camunda-admin/members/andi", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(decides("kepala", "andi", true)).contains("bukan Anda");
        assertThat(roads.program(LEAVER, "PUT", "/group/camunda-admin/members/andi", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(holders("camunda-admin")).contains("andi");
        assertThat(roads.program("admin", "DELETE", "/group/camunda-admin/members/andi", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aRefusalEndsTheRequestAndStaffCannotAsk() {
        assertThat(roads.program("budi", "PUT", "/group/camunda-admin/members/" + LEAVER, "")
                        .statusCode())
                .isEqualTo(403);
        roads.program("admin", "PUT", "/group/camunda-admin/members/" + LEAVER, "");
        assertThat(decides("kepala", false)).contains("Permintaan ditolak");
        assertThat(decides("kepala", true)).contains("sudah diputuskan");
        assertThat(holders("camunda-admin")).doesNotContain(LEAVER);
    }

    @Test
    void leadersFindTheOpenTasksOfTheirDivisionAndHandOneOver() {
        var head = new Visitor(port).loggedIn("kabid");
        assertThat(head.get("/siliput/api/saya").body()).contains("\"hands\":true");
        var page = head.get("/kantor/serah-tugas").body();
        assertThat(page).contains("LIP-").doesNotContain("ADU-");
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("assessRequest")
                .listPage(0, 1)
                .get(0)
                .getId();
        assertThat(page).contains(task);
        var before = tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
        try {
            hands(head, task, "fungsional2", "");
            assertThat(head.get("/kantor/serah-tugas").body()).contains("Catatan: isi alasannya");
            hands(head, task, "fungsional2", "Rapat di provinsi");
            assertThat(head.get("/kantor/serah-tugas").body()).contains("Tugas diserahkan kepada Nur Aini");
            assertThat(jdbc.sql("select count(*) from notice where kind = 'task-handed' and distinct_mark like ?")
                            .param(task + "%")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(new Visitor(port)
                            .loggedIn("fungsional2")
                            .get("/kantor/pemberitahuan")
                            .body())
                    .contains("Tugas diserahkan kepada Anda")
                    .doesNotContain("Rapat di provinsi");
            assertThat(roads.program("fungsional2", "GET", "/task/" + task, "").body())
                    .contains("\"assignee\":\"fungsional2\"");
        } finally {
            tasks.setAssignee(task, before);
        }
        assertThat(new Visitor(port)
                        .loggedIn("pejabat")
                        .get("/kantor/serah-tugas")
                        .body())
                .contains("ADU-")
                .doesNotContain("LIP-");
    }

    private void hands(Visitor who, String task, String to, String note) {
        who.postForm("/kantor/serah-tugas", Map.of("tugas", task, "kepada", to, "catatan", note, "_csrf", who.csrf()));
    }

    private String decides(String who, boolean agreed) {
        return decides(who, LEAVER, agreed);
    }

    private String decides(String who, String whom, boolean agreed) {
        return decides(new Visitor(port).loggedIn(who), whom, agreed);
    }

    private static String decides(Visitor browser, String whom, boolean agreed) {
        browser.get("/kantor/administrator");
        browser.postForm(
                "/kantor/administrator/putuskan",
                Map.of("pengguna", whom, "setuju", String.valueOf(agreed), "_csrf", browser.csrf()));
        return browser.get("/kantor/administrator").body();
    }

    private Stream<String> holders(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream().map(user -> user.getId());
    }
}
