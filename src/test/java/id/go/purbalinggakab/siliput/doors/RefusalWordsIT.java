package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is refused, and on whichever road, is refused in Indonesian and as the caller's mistake. */
@WebTest
class RefusalWordsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GONE = "Tugas ini tidak ada lagi";
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|with|not|cannot|is|null|task id|submitted|found|value|invalid|exception|HTTP)\\b|ENGINE");

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private Roads roads;

    @BeforeEach
    void roads() {
        roads = new Roads(port);
    }

    private record Kind(String user, String method, String path, String body, int status, String words) {}

    private static Kind post(String path, String body, int status, String words) {
        return new Kind("kepala", "POST", path, body, status, words);
    }

    private static Kind get(String path, int status) {
        return new Kind("kepala", "GET", path, "", status, "");
    }

    @TestFactory
    Stream<DynamicTest> everyKindOnBothRoads() {
        return Stream.of(ofTasks(), ofSearches(), ofOthers())
                .flatMap(kinds -> kinds)
                .flatMap(kind -> Stream.of(Road.values())
                        .map(road -> DynamicTest.dynamicTest(
                                road + " " + kind.method() + " " + kind.path() + " " + kind.body(),
                                () -> assertRefused(road, kind))));
    }

    private void assertRefused(Road road, Kind kind) throws Exception {
        var answer = roads.send(road, kind.user(), kind.method(), kind.path(), kind.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(kind.status());
        var message = JSON.readTree(answer.body()).path("message").asText();
        assertThat(message).as(answer.body()).contains(kind.words()).isNotBlank();
        assertThat(message.replaceAll("'[^']*'", "")).doesNotContainPattern(ENGLISH);
    }

    private Stream<Kind> ofTasks() {
        var open = "/task/"
                + engine.getTaskService()
                        .createTaskQuery()
                        .processDefinitionKey("coverage")
                        .taskDefinitionKey("giveDisposition")
                        .listPage(0, 1)
                        .get(0)
                        .getId();
        var gone = "/task/8f382457-ed27-11f1-a742-000000000000";
        var never = "{\"variables\":{\"eventStart\":{\"value\":\"2026-02-30T00:00:00.000+0700\",\"type\":\"Date\"}}}";
        return Stream.of(
                post(gone + "/claim", "{\"userId\":\"kepala\"}", 404, GONE),
                post(gone + "/unclaim", "{}", 404, GONE),
                post(gone + "/complete", "{}", 404, GONE),
                post(gone + "/submit-form", "{}", 404, GONE),
                post(gone + "/assignee", "{\"userId\":\"kepala\"}", 404, GONE),
                post(gone + "/comment/create", "{\"message\":\"x\"}", 400, ""),
                get(gone, 404),
                get(gone + "/form", 404),
                get(gone + "/deployed-form", 404),
                get(gone + "/form-variables", 404),
                get(gone + "/variables", 404),
                get(gone + "/identity-links", 404),
                get(gone + "/comment", 404),
                get(open + "/rendered-form", 404),
                get(open + "/nosuch", 404),
                post(open + "/comment/create", "{}", 400, "Komentar"),
                post(open + "/comment/create", "{\"message\":\"" + "x".repeat(2001) + "\"}", 400, "Komentar"),
                post(open + "/complete", "{}", 400, "tulis catatan"),
                post(open + "/complete", never, 400, "tanggal"),
                post(open + "/submit-form", never, 400, "tanggal"),
                post(open + "/delegate", "{}", 403, "ditutup"));
    }

    private static Stream<Kind> ofSearches() {
        var asked = Stream.of(
                        "sortBy=bogus&sortOrder=asc",
                        "sortBy=dueDate",
                        "maxResults=abc",
                        "firstResult=-5",
                        "firstResult=99999999999",
                        "dueAfter=2026-02-30T00:00:00.000%2B0700",
                        "taskVariables=bogus",
                        "processVariables=a_foo_1",
                        "priority=abc",
                        "delegationState=x",
                        "createdAfterExpression=x")
                .map(query -> get("/task?" + query, 400));
        var posted = Stream.of(
                        "{\"priority\":\"x\"}",
                        "{\"orQueries\":[null]}",
                        "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"sideways\"}]}",
                        "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}]}",
                        "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{\"x\":1}}]}",
                        "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":true}]}",
                        "{\"candidateGroup\":\"a\",\"candidateUser\":\"b\"}",
                        "{\"candidateGroups\":[]}",
                        "{\"dueAfter\":\"2026-02-30T00:00:00.000+0700\"}",
                        "null",
                        "[]",
                        "{")
                .map(body -> post("/task", body, 400, ""));
        return Stream.concat(asked, posted);
    }

    private static Stream<Kind> ofOthers() {
        return Stream.of(
                new Kind("kepala", "PUT", "/task", "{}", 405, ""),
                new Kind("budi", "DELETE", "/user/kepala", "", 403, ""),
                get("/nosuch", 404),
                get("/history/task?sortBy=x&sortOrder=asc", 400),
                get("/process-instance/8f382457-ed27-11f1-a742-000000000000", 404),
                post("/process-definition/key/nosuch/start", "{}", 404, ""),
                post("/message", "{\"messageName\":\"x\",\"businessKey\":\"y\"}", 403, "Pesan"),
                new Kind("admin", "POST", "/migration/execute", "{}", 400, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/kantor/tidak-ada, text/html, Halaman tidak ditemukan",
        "/kantor/berkas/XX, text/html, Halaman tidak ditemukan",
        "/kantor/tidak-ada, application/json, Tidak ada",
        "/kantor/berkas/XX, */*, Tidak ada",
        "/siliput/api/tidak-ada, application/json, Tidak ada",
        "/berita/tidak-ada, */*, Tidak ada"
    })
    void aWrongAddressIsAPageForAPersonAndWordsForAScript(String path, String accept, String words) {
        var visitor = new Visitor(port).loggedIn("auditor");
        var answer = visitor.send(visitor.request(path).header("Accept", accept));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(words).doesNotContain("Not Found", "No static resource");
    }
}
