package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every path of our own and of the engine's REST API, each role and nobody: the answer is the one written down. A path
 * without a line fails; today's answers lie in target/doors afterwards, to be read before they are copied.
 */
@WebTest
class EndpointTableTest {

    /** One resource serves both roads; these few show that it does. */
    private static final List<String> ON_BOTH_ROADS = List.of("", "agendaris", "kepala", "admin");

    @Autowired
    ProcessEngine engine;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping own;

    @LocalServerPort
    int port;

    private Roads roads;

    @BeforeEach
    void roads() {
        roads = new Roads(port);
    }

    @Test
    void theEnginesPathsAnswerAsWrittenOnBothRoads() throws IOException {
        var places = new Places(engine);
        compare("engine.txt", enginePaths(), (visitor, endpoint) -> {
            var part = endpoint.split(" ");
            var body = part[0].matches("GET|OPTIONS") ? "" : Places.body(endpoint);
            // lists answer with one thing of many
            var path = places.fill(part[0], part[1]) + "?maxResults=1";
            var program = roads.program(visitor, part[0], path, body);
            if (!ON_BOTH_ROADS.contains(visitor)) {
                return "" + program.statusCode();
            }
            var browser = roads.browser(visitor, part[0], path, body);
            return program.statusCode() == browser.statusCode()
                    ? "" + program.statusCode()
                    : program.statusCode() + "/" + browser.statusCode();
        });
    }

    @Test
    void ourPathsAnswerAsWritten() {
        var places = new Places(engine);
        compare("own.txt", ownPaths(), (visitor, endpoint) -> {
            if (endpoint.matches("\\w+ /(lacak|nilai)/.*") && !visitor.isEmpty()) {
                // public, blind to who is logged in, and counted: a few an hour from one address
                return "-";
            }
            var part = endpoint.split(" ");
            var browser = visitor.isEmpty() ? new Visitor(port) : roads.browser(visitor);
            if (visitor.isEmpty()) {
                browser.get("/masuk");
            }
            var request = browser.request(places.fill(part[0], part[1]))
                    .header("Content-Type", "application/json")
                    .header("X-SILIPUT-CSRF", browser.csrf())
                    .method(part[0], BodyPublishers.ofString(part[0].equals("GET") ? "" : "{}"));
            browser.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
            return "" + browser.send(request).statusCode();
        });
    }

    private static void compare(String table, Collection<String> found, BiFunction<String, String, String> answer) {
        var written = EndpointTable.read(table);
        var answers = new LinkedHashMap<String, List<String>>();
        for (var endpoint : written.endpoints(found)) {
            answers.put(
                    endpoint,
                    EndpointTable.VISITORS.stream()
                            .map(visitor -> answer.apply(visitor, endpoint))
                            .toList());
        }
        EndpointTable.write(table, answers);
        assertThat(answers.values().stream().flatMap(List::stream).filter(one -> one.matches(".*5\\d\\d.*")))
                .as("no answer is a failure of ours")
                .isEmpty();
        assertThat(written.differences(answers)).isEmpty();
    }

    private static Collection<String> enginePaths() throws IOException {
        var document = new ObjectMapper().readTree(EndpointTableTest.class.getResourceAsStream("/openapi.json"));
        var all = new ArrayList<String>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    private Collection<String> ownPaths() {
        var all = new TreeSet<String>();
        own.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues()) {
                if (methods.isEmpty()) {
                    all.add("GET " + path);
                }
                methods.forEach(method -> all.add(method + " " + path));
            }
        });
        // what the container calls after an answer has failed; by itself it can only say 500
        all.remove("GET /error");
        return all;
    }

    /** Things that are there, for the braces in the paths. */
    record Places(Map<String, String> things) {

        Places(ProcessEngine engine) {
            this(things(engine));
        }

        private static Map<String, String> things(ProcessEngine engine) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processDefinitionKey("coverage")
                    .taskDefinitionKey("giveDisposition")
                    .orderByTaskCreateTime()
                    .asc()
                    .listPage(0, 1)
                    .get(0);
            var instance = task.getProcessInstanceId();
            var definition = task.getProcessDefinitionId();
            var history = engine.getHistoryService();
            var job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .listPage(0, 1)
                    .get(0);
            var variable = history.createHistoricVariableInstanceQuery()
                    .processInstanceId(instance)
                    .variableName("subject")
                    .singleResult();
            var things = new LinkedHashMap<String, String>();
            things.put("/history/process-instance", instance);
            things.put("/history/variable-instance", variable.getId());
            things.put("/history/process-definition", definition);
            things.put(
                    "/history/user-operation",
                    history.createUserOperationLogQuery()
                            .processInstanceId(instance)
                            .listPage(0, 1)
                            .get(0)
                            .getOperationId());
            things.put(
                    "/history/activity-instance",
                    history.createHistoricActivityInstanceQuery()
                            .processInstanceId(instance)
                            .listPage(0, 1)
                            .get(0)
                            .getId());
            things.put(
                    "/history/detail",
                    history.createHistoricDetailQuery()
                            .processInstanceId(instance)
                            .listPage(0, 1)
                            .get(0)
                            .getId());
            things.put(
                    "/history/job-log",
                    history.createHistoricJobLogQuery()
                            .processInstanceId(instance)
                            .listPage(0, 1)
                            .get(0)
                            .getId());
            things.put("/variable-instance", variable.getId());
            things.put("/process-definition/key", "coverage");
            things.put("/process-definition", definition);
            things.put("/process-instance", instance);
            things.put("/execution", task.getExecutionId());
            things.put("/task", task.getId());
            things.put("/siliput/api/tasks", task.getId());
            things.put("/siliput/api/complaints/tasks", task.getId());
            things.put("/siliput/api/starts", "coverage");
            things.put("/siliput/api/complaints/starts", "complaint");
            things.put("/job-definition", job.getJobDefinitionId());
            things.put("/job", job.getId());
            things.put("/decision-definition/key", "serviceLimits");
            things.put(
                    "/decision-definition",
                    engine.getRepositoryService()
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey("serviceLimits")
                            .latestVersion()
                            .singleResult()
                            .getId());
            things.put(
                    "/deployment",
                    engine.getRepositoryService()
                            .getProcessDefinition(definition)
                            .getDeploymentId());
            things.put(
                    "/cetak",
                    engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getBusinessKey());
            things.put(
                    "/siliput/api/riwayat/kasus",
                    engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getBusinessKey());
            things.put("/siliput/api/riwayat/instansi", instance);
            things.put("/siliput/api/riwayat/diagram", definition);
            things.put("GET /user", "siti");
            things.put("GET /group", "staf");
            things.put("/lacak", "TIDAKADA");
            return things;
        }

        String fill(String method, String path) {
            var thing = things.entrySet().stream()
                    .filter(one ->
                            path.startsWith(one.getKey() + "/") || (method + " " + path).startsWith(one.getKey() + "/"))
                    .max((one, other) -> one.getKey().length() - other.getKey().length())
                    .map(Map.Entry::getValue)
                    .orElse("tidakada");
            return path.replaceFirst("\\{varName}", "subject")
                    .replaceFirst("\\{wish:[^}]*}", "keberatan")
                    .replaceFirst("\\{year:[^}]*}}", "2026")
                    .replaceFirst("\\{key:[^}]*}[^}]*}", "kunci")
                    .replaceFirst("\\{(id|key|taskId|number|processKey|operationId|code|instance|definition)}", thing)
                    .replaceFirst("\\{id}", "1f5f0e6b-7d4f-4c63-9d49-2f1f0c9f6a11")
                    .replaceFirst("\\{n}", "1")
                    .replaceAll("\\{[^}]*}", "tidakada");
        }

        /** Nothing that works even where somebody may: the table is about who is let in. */
        static String body(String endpoint) {
            if (endpoint.endsWith("/modification")) {
                return "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"giveDisposition\"}]}";
            } else if (endpoint.endsWith("/redeploy")) {
                return "{\"resourceNames\":[\"tidakada\"]}";
            } else if (endpoint.equals("PUT /job/{id}/retries")) {
                return "{\"retries\":3}";
            } else if (endpoint.equals("POST /message")) {
                return "{\"messageName\":\"coverage.withdrawn\",\"all\":true}";
            } else if (endpoint.equals("POST /signal")) {
                return "{\"name\":\"calendarChanged\"}";
            }
            return endpoint.contains("suspended") ? "{\"suspended\":false}" : "{}";
        }
    }
}
