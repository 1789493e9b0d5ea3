package id.go.purbalinggakab.siliput.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.SignedTokens;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role may do by REST, and that nothing is open. */
@WebTest
class RestRightsTest {

    private static final String REST = "/engine-rest/engine/web";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Test
    void aSessionIsNoLoginForRest() {
        var visitor = new Visitor(port).loggedIn("admin");
        assertThat(visitor.get(REST + "/task").statusCode()).isEqualTo(401);
        assertThat(as("agendaris", visitor.request(REST + "/task").GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOfTheSingleSignOnIsALogin() {
        var head = bearer(SignedTokens.of("kepala", Duration.ofMinutes(5)), REST + "/task");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).contains("giveDisposition").doesNotContain("verifyLetter");
        assertThat(bearer(SignedTokens.of("kepala", Duration.ofMinutes(5)), REST + "/metrics")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoReadsATaskReadsTheNamesOfTheGroupsItIsFor() {
        var group = new Visitor(port).request(REST + "/group/fungsional").GET();
        assertThat(as("kabid", group).body()).contains(Role.FUNGSIONAL.label());
    }

    /** One that were refused empties the whole box "Terpasang". */
    @ParameterizedTest
    @CsvSource({"process-definition", "decision-definition", "case-definition", "deployment"})
    void cockpitsFrontPageCountsWhatIsDeployed(String figure) {
        for (var user : List.of("auditor", "admin")) {
            assertThat(as(user, get("/%s/count".formatted(figure))).statusCode())
                    .as(user)
                    .isEqualTo(200);
        }
    }

    @Test
    void otherTokensAreNone() {
        for (var token : List.of(
                SignedTokens.ofAStranger("kepala"), SignedTokens.of("kepala", Duration.ofMinutes(-5)), "salah")) {
            var answer = bearer(token, REST + "/task");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
        var roleless = bearer(SignedTokens.of("bupati", Duration.ofMinutes(5)), REST + "/task");
        assertThat(roleless.statusCode()).isEqualTo(403);
        assertThat(roleless.body()).contains("tidak memegang peran");
        assertThat(bearer(SignedTokens.of("kepala", Duration.ofMinutes(5)), "/siliput/api/saya")
                        .statusCode())
                .as("only the engine's REST API takes one")
                .isEqualTo(401);
    }

    private HttpResponse<String> bearer(String token, String path) {
        var visitor = new Visitor(port);
        return visitor.send(
                visitor.request(path).header("Authorization", "Bearer " + token).GET());
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://127.0.0.1:1, 403",
        "Origin, https://127.0.0.1, 403",
        "Origin, http://localhost:8080, 200",
        "Origin, https://localhost:8080, 403",
        "Origin, file://, 200",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200"
    })
    void otherSitesAreTurnedAway(String header, String value, int status) {
        var request =
                new Visitor(port).request(REST + "/task").header(header, value).GET();
        assertThat(as("admin", request).statusCode()).isEqualTo(status);
    }

    @Test
    void theOwnSiteIsThePublicAddressAndNotTheHostThatTheRequestNames() {
        var request = new Visitor(port)
                .request(REST + "/task")
                .header("Origin", "http://127.0.0.1:" + port)
                .GET();
        assertThat(as("admin", request).statusCode()).isEqualTo(403);
    }

    @Test
    void theAdministratorDeploysAsModelerDoesAndAnOfficialDoesNot() throws IOException {
        assertThat(as("agendaris", modelerDeploys()).statusCode()).isEqualTo(403);
        var answer = as("admin", modelerDeploys());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("withdrawRequest");
    }

    @Test
    void anOfficialSeesTheOwnTasksOnly() {
        assertThat(as("kepala", get("/task")).body())
                .contains("giveDisposition")
                .doesNotContain("verifyLetter")
                .doesNotContain("assessRequest");
        assertThat(as("tim", get("/task")).body())
                .contains("handleMinor")
                .doesNotContain("giveDisposition")
                .doesNotContain(notOf("tim", "timPengaduan", "classifyComplaint"));
    }

    /** Another test may have passed a task on to this person. */
    private List<String> notOf(String user, String group, String step) {
        var foreign = tasks.createTaskQuery().taskDefinitionKey(step).list().stream()
                .map(Task::getId)
                .filter(id -> tasks.getIdentityLinksForTask(id).stream()
                        .noneMatch(link -> user.equals(link.getUserId()) || group.equals(link.getGroupId())))
                .toList();
        assertThat(foreign).isNotEmpty();
        return foreign;
    }

    @Test
    void theFrontDeskStartsAndTheHeadDoesNot() {
        assertRefused("kepala", start("{\"variables\":{}}"));
        var incomplete = as("agendaris", start("{\"variables\":{}}"));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("Instansi pengirim").contains("wajib diisi");
        var foreign =
                as("agendaris", start("{\"variables\":{\"approver\":{\"value\":\"kabid\",\"type\":\"String\"}}}"));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).contains("approver");
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        assertThat(as("auditor", get("/history/process-instance")).body()).contains("LIP-");
        var task = tasks.createTaskQuery()
                .processDefinitionKey("coverage")
                .listPage(0, 1)
                .get(0);
        var running = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        long before = history.createHistoricDetailQuery().count();
        assertRefused("auditor", post("/task/" + task.getId() + "/claim", "{\"userId\":\"auditor\"}"));
        assertRefused("auditor", post("/task/" + task.getId() + "/complete", "{}"));
        assertRefused("auditor", start("{\"variables\":{}}"));
        assertRefused("auditor", delete("/process-instance/" + running.getId()));
        assertRefused(
                "auditor",
                put(
                        "/process-instance/" + running.getId() + "/variables/subject",
                        "{\"value\":\"x\",\"type\":\"String\"}"));
        assertThat(history.createHistoricDetailQuery().count()).isEqualTo(before);
    }

    @Test
    void nobodyWalksAroundTheProcedure() {
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey("coverage")
                .list()
                .get(0);
        assertRefused("admin", delete("/process-instance/" + running.getId()));
        assertRefused(
                "admin",
                put(
                        "/process-instance/" + running.getId() + "/variables/subject",
                        "{\"value\":\"x\",\"type\":\"String\"}"));
        assertRefused(
                "admin",
                post(
                        "/process-instance/" + running.getId() + "/modification",
                        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"publishFork\"}]}"));
        assertRefused(
                "agendaris",
                post(
                        "/process-definition/key/coverage/start",
                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"publishFork\"}]}"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running.getId())
                        .count())
                .isEqualTo(1);
    }

    private void assertRefused(String user, HttpRequest.Builder request) {
        assertThat(as(user, request).statusCode()).isBetween(400, 499);
    }

    private HttpRequest.Builder modelerDeploys() throws IOException {
        var body =
                """
                --grenze\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                Dari Modeler\r
                --grenze\r
                Content-Disposition: form-data; name="withdrawRequest.bpmn"; filename="withdrawRequest.bpmn"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --grenze--\r
                """
                        .formatted(Files.readString(Path.of("processes", "withdrawRequest.bpmn")));
        return new Visitor(port)
                .request(REST + "/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder start(String body) {
        return post("/process-definition/key/coverage/submit-form", body);
    }

    private HttpRequest.Builder get(String path) {
        return new Visitor(port).request(REST + path).GET();
    }

    private HttpRequest.Builder delete(String path) {
        return new Visitor(port).request(REST + path).DELETE();
    }

    private HttpRequest.Builder post(String path, String body) {
        return json(path).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder put(String path, String body) {
        return json(path).PUT(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder json(String path) {
        return new Visitor(port).request(REST + path).header("Content-Type", "application/json");
    }

    private HttpResponse<String> as(String user, HttpRequest.Builder request) {
        var credentials = (user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8);
        return new Visitor(port)
                .send(request.header(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
    }

    static Stream<Arguments> mistypedAccountsGroupsAndRights() {
        var user =
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"%s\"},\"credentials\":{\"password\":\"Kereta-Hujan-Sepatu\"}}";
        var group = "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"SILIPUT\"}";
        var right =
                "{\"type\":%s,\"userId\":\"budi\",\"permissions\":[\"READ\"],\"resourceType\":5,\"resourceId\":\"%s\"}";
        var membership =
                "{\"type\":1,\"groupId\":\"staf\",\"permissions\":[\"ACCESS\"],\"resourceType\":0,\"resourceId\":\"tasklist\"}";
        var tooLong = "x".repeat(300);
        return Stream.of(
                arguments("POST", "/user/create", user.formatted("a b", "A"), "id hanya huruf"),
                arguments("POST", "/user/create", user.formatted("\u00e9", "A"), "id hanya huruf"),
                arguments("POST", "/user/create", user.formatted(tooLong, "A"), "terlalu panjang"),
                arguments("POST", "/user/create", user.formatted("panjang", tooLong), "terlalu panjang"),
                arguments("POST", "/group/create", group.formatted("a/b", "A"), "id hanya huruf"),
                arguments("POST", "/group/create", group.formatted("panjang", tooLong), "terlalu panjang"),
                arguments("POST", "/tenant/create", group.formatted("a b", "A"), "id hanya huruf"),
                arguments("PUT", "/group/staf", group.formatted("a b", "Staf"), "id hanya huruf"),
                arguments("PUT", "/group/staf", group.formatted("staf", tooLong), "terlalu panjang"),
                arguments("PUT", "/group/staf/members/budi", "", "sudah anggota"),
                arguments("PUT", "/user/budi/profile", "{\"id\":\"a b\"}", "id hanya huruf"),
                arguments("PUT", "/user/budi/profile", "{\"id\":\"siti\"}", "tidak dapat diganti"),
                arguments("PUT", "/user/budi/profile", "{\"id\":\"nobody\"}", "tidak dapat diganti"),
                arguments("POST", "/authorization/create", right.formatted("1", tooLong), "terlalu panjang"),
                arguments("POST", "/authorization/create", right.formatted("7", "x"), "jenis hak"),
                arguments("POST", "/authorization/create", membership, "sudah diberikan"));
    }

    /** Before, 500 and a stack trace in the log. */
    @ParameterizedTest
    @MethodSource
    void mistypedAccountsGroupsAndRights(String method, String path, String body, String said) {
        for (var road : Road.values()) {
            var answer = new Roads(port).send(road, "admin", method, path, body);
            assertThat(answer.statusCode()).as("%s %s", road, answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(said).doesNotContain("\tat ", "SQL");
        }
        assertThat(new Visitor(port).login("siti", "Siliput-2026").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).doesNotContain("masuk"));
    }

    /** A day that no calendar has, and years that nobody can mean: both doors of the engine's web services. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-30T09:00:00.000+0700, 2026-02-30",
        "2026-13-01T09:00:00.000+0700, 2026-13-01",
        "0206-11-02T09:00:00.000+0700, tidak mungkin",
        "12027-11-02T09:00:00.000+0700, tidak mungkin"
    })
    void aDateThatCannotBeMeantIsRefused(String date, String said) {
        var body = "{\"variables\":{\"eventStart\":{\"type\":\"Date\",\"value\":\"%s\"}}}".formatted(date);
        var path = "/process-definition/key/coverage/submit-form";
        var tasklist = new Visitor(port).loggedIn("agendaris");
        tasklist.get("/camunda/app/welcome/web/");
        var doors = List.of(
                as("agendaris", post(path, body)),
                tasklist.send(tasklist.request("/camunda/api/engine/engine/web" + path)
                        .header("Content-Type", "application/json")
                        .header(
                                "X-XSRF-TOKEN",
                                tasklist.cookie("XSRF-TOKEN").orElseThrow().getValue())
                        .POST(BodyPublishers.ofString(body))));
        assertThat(doors).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(said);
        });
    }
}
