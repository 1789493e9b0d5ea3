package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A diagram runs code and a form runs in everybody's session: who deploys, from where, and what. */
@WebTest
class DeploymentDoorsIT {

    private static final String SEND = "camunda:delegateExpression=\"${applyScheduleChange}\"";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1.evil.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void anotherSiteDeploysNothingWithCachedCredentials(String header, String value) throws IOException {
        long before = repository.createDeploymentQuery().count();
        var request = program().header(header, value);
        var answer = new Visitor(port).send(upload(request, "changeSchedule.bpmn", diagram()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void anotherSiteDeploysNothingWithTheSession() throws IOException {
        long before = repository.createDeploymentQuery().count();
        var admin = new Visitor(port).loggedIn("admin");
        admin.get("/camunda/app/welcome/web/");
        var withoutToken = admin.request("/camunda/api/engine/engine/web/deployment/create");
        var answer = admin.send(upload(withoutToken, "changeSchedule.bpmn", diagram()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aTenantsDiagramIsRefusedBecauseTwoOfOneNameWouldStart() throws IOException {
        long before = repository.createDeploymentQuery().count();
        var tenant = "--grenze\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\nkecamatan\r\n";
        var answer = new Visitor(port).send(upload(program(), "changeSchedule.bpmn", diagram(), tenant));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("kosongkan isian itu");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> whatRunsCodeIsRefusedOnBothRoads() throws IOException {
        var diagram = diagram();
        assertThat(diagram).contains(SEND);
        return Map.of(
                        "listener's class", listener(diagram, "class=\"java.lang.Object\""),
                        "listener's method call", listener(diagram, "delegateExpression=\"${execution.id.bytes}\""),
                        "the engine's former name",
                                diagram.replace(
                                        SEND, "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Object\""),
                        "class", diagram.replace(SEND, "camunda:class=\"java.lang.Object\""),
                        "method call", diagram.replace(SEND, "camunda:expression=\"${runtimeService.toString()}\""),
                        "foreign bean", diagram.replace(SEND, "camunda:delegateExpression=\"${dataSource}\""),
                        "external task", diagram.replace(SEND, "camunda:type=\"external\" camunda:topic=\"x\" " + SEND),
                        "external entity", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
                .entrySet()
                .stream()
                .flatMap(one -> Stream.of(Road.values())
                        .map(road -> DynamicTest.dynamicTest(
                                one.getKey() + ", " + road,
                                () -> refused(road, "changeSchedule.bpmn", one.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> aFormWithAScriptIsRefusedOnBothRoads() {
        return Stream.of(Road.values())
                .map(road -> DynamicTest.dynamicTest(
                        "" + road,
                        () -> refused(road, "forms/changeSchedule.html", "<form><script>alert(1)</script></form>")));
    }

    @TestFactory
    Stream<DynamicTest> aDecisionThatRepeatsIsRefusedOnBothRoads() throws IOException {
        var table = Files.readString(Path.of("processes", "serviceLimits.dmn"));
        var endless = table.replace("<text>75</text>", "<text>count(for i in 1..3000000 return i)</text>");
        assertThat(endless).isNotEqualTo(table);
        return Stream.of(Road.values())
                .map(road -> DynamicTest.dynamicTest("" + road, () -> refused(road, "serviceLimits.dmn", endless)));
    }

    private void refused(Road road, String name, String text) {
        long before = repository.createDeploymentQuery().count();
        var answer = road == Road.PROGRAM ? new Visitor(port).send(upload(program(), name, text)) : browser(name, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(" ditolak: ");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private HttpResponse<String> browser(String name, String text) {
        var admin = new Roads(port).browser("admin");
        var request = admin.request("/camunda/api/engine/engine/web/deployment/create")
                .header("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN").orElseThrow().getValue());
        return admin.send(upload(request, name, text));
    }

    private HttpRequest.Builder program() {
        return new Visitor(port)
                .request("/engine-rest/engine/web/deployment/create")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("admin:Siliput-2026"
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static HttpRequest.Builder upload(HttpRequest.Builder request, String name, String text) {
        return upload(request, name, text, "");
    }

    private static HttpRequest.Builder upload(
            HttpRequest.Builder request, String name, String text, String furtherPart) {
        var body =
                """
                --grenze\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                x\r
                --grenze\r
                Content-Disposition: form-data; name="%1$s"; filename="%1$s"\r
                Content-Type: application/octet-stream\r
                \r
                %2$s\r
                --grenze--\r
                """
                        .formatted(name, text);
        return request.header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(BodyPublishers.ofString(furtherPart + body));
    }

    private static String listener(String diagram, String code) {
        var before = "<bpmn:incoming>toApplyScheduleChange";
        assertThat(diagram).contains(before);
        return diagram.replace(
                before,
                "<bpmn:extensionElements><camunda:executionListener event=\"start\" " + code
                        + "/></bpmn:extensionElements>" + before);
    }

    private static String diagram() throws IOException {
        return Files.readString(Path.of("processes", "changeSchedule.bpmn"));
    }
}
