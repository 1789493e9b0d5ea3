package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Side roads to a hidden complaint: messages, the rights themselves, and the figures that must stay right. */
@WebTest
class HiddenCaseRoadsTest {

    private static final String REST = "/engine-rest/engine/web";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    private HiddenComplaintStory story;

    @BeforeEach
    void aStory() {
        story = new HiddenComplaintStory(engine, cases, intakes, papers, archive, clock);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMessageToAHiddenCaseIsAnsweredAsIfThereWereNone(boolean all) {
        var hidden = story.incomplete("pejabat");
        var open = story.incomplete("budi");
        var missing = complete("ADU-1999-00001", all);
        var answer = complete(hidden.number(), all);
        assertThat(answer.statusCode()).isEqualTo(missing.statusCode());
        assertThat(answer.body()).isEqualTo(missing.body());
        assertThat(openStep(hidden.instance())).isEqualTo("enterCompletion");
        assertThat(complete(open.number(), all).statusCode()).isIn(200, 204);
        assertThat(openStep(open.instance())).isNotEqualTo("enterCompletion");
    }

    @Test
    void theAdministratorReadsNoRightsOfSingleCases() throws IOException {
        var hidden = story.running("admin");
        var revoke = revoke(hidden.instance());
        assertThat(admin("GET", "/authorization?resourceType=8", "").body()).contains("\"resourceId\":\"*\"");
        assertThat(admin("GET", "/authorization?resourceType=8&resourceId=" + hidden.instance(), "")
                        .body())
                .isEqualTo("[]");
        assertThat(admin("GET", "/authorization/" + revoke.getId(), "").statusCode())
                .isEqualTo(404);
        assertThat(admin("GET", "/authorization", "").statusCode()).isEqualTo(400);
        var check = "/authorization/check?permissionName=READ&resourceName=ProcessInstance&resourceType=8&userId=tim"
                + "&resourceId=";
        assertThat(admin("GET", check + hidden.instance(), "").statusCode())
                .isEqualTo(admin("GET", check + "none", "").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "6, complaint, READ_INSTANCE, 403",
        "6, *, READ_HISTORY, 403",
        "6, *, ALL, 403",
        "6, complaint, READ, 200",
        "6, coverage, READ_HISTORY, 200",
        "8, *, READ, 403",
        "8, none, READ, 403",
        "20, none, READ, 403",
        "7, *, READ, 403",
        "10, serviceLimits, READ_HISTORY, 403",
        "17, *, READ, 403",
        "5, *, READ, 200"
    })
    void noRightOpensComplaintsAsAWhole(int resource, String id, String permission, int status) throws IOException {
        var right =
                "{\"type\":1,\"userId\":\"wahyu\",\"permissions\":[\"%s\"],\"resourceType\":%d,\"resourceId\":\"%s\"}"
                        .formatted(permission, resource, id);
        var answer = admin("POST", "/authorization/create", right);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 200) {
            var created = new ObjectMapper().readTree(answer.body()).get("id").asText();
            assertThat(admin("DELETE", "/authorization/" + created, "").statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void aRevokeIsNeitherTakenAwayNorTurnedIntoSomethingElse() {
        var hidden = story.running("admin");
        var revoke = revoke(hidden.instance());
        var other = "{\"userId\":\"wahyu\",\"permissions\":[],\"resourceType\":5,\"resourceId\":\"*\"}";
        assertThat(admin("DELETE", "/authorization/" + revoke.getId(), "").statusCode())
                .isBetween(403, 404);
        assertThat(admin("PUT", "/authorization/" + revoke.getId(), other).statusCode())
                .isBetween(403, 404);
        assertThat(revoke(hidden.instance()).getUserId()).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin", "tim"})
    void theFiguresAreThoseOfTheCasesSeen(String user) throws IOException {
        story.running(user);
        story.running("budi");
        var seen = new ObjectMapper()
                .readTree(as(user, "GET", "/process-instance/count?processDefinitionKey=complaint", "")
                        .body())
                .get("count")
                .asInt();
        assertThat(seen).isPositive();
        var visitor = new Visitor(port).loggedIn(user);
        var cockpit = new ObjectMapper()
                .readTree(visitor.get("/camunda/api/cockpit/plugin/base/web/process-definition/statistics"
                                + "?sortBy=instances&sortOrder=desc&nameLike=%25Saran%25")
                        .body());
        assertThat(cockpit).hasSize(1);
        assertThat(cockpit.get(0).get("instances").asInt()).isEqualTo(seen);
        var engines = new ObjectMapper()
                .readTree(as(user, "GET", "/process-definition/statistics", "").body());
        assertThat(StreamSupport.stream(engines.spliterator(), false)
                        .filter(one -> one.get("definition").get("key").asText().equals("complaint"))
                        .mapToInt(one -> one.get("instances").asInt())
                        .sum())
                .isEqualTo(seen);
    }

    private String openStep(String instance) {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .findFirst()
                .orElse("");
    }

    private Authorization revoke(String instance) {
        return engine.getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .resourceType(Resources.PROCESS_INSTANCE)
                .resourceId(instance)
                .singleResult();
    }

    private HttpResponse<String> complete(String number, boolean all) {
        var now = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx")
                .format(clock.instant().atOffset(ZoneOffset.UTC));
        var body =
                """
                {"messageName":"complaint.completed","businessKey":"%s","all":%s,"processVariables":{
                "completion":{"value":"%s","type":"String"},
                "completedAt":{"value":"%s","type":"Date"}}}"""
                        .formatted(number, all, story.paper("completion"), now);
        return as("pejabat", "POST", "/message", body);
    }

    private HttpResponse<String> admin(String verb, String path, String body) {
        return as("admin", verb, path, body);
    }

    private HttpResponse<String> as(String user, String verb, String path, String body) {
        var visitor = new Visitor(port);
        var login = (user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = visitor.request(REST + path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        return visitor.send(request.method(verb, BodyPublishers.ofString(body)));
    }
}
