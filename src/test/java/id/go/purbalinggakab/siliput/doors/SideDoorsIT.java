package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every try of side-doors.txt, on both roads: refused, and nothing is changed. */
@WebTest
class SideDoorsIT {

    private static final Path TRIES = Path.of("src/test/resources/doors/side-doors.txt");

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private Roads roads;

    @BeforeEach
    void roads() {
        roads = new Roads(port);
    }

    private record Try(String what, String user, String method, String path, String body) {

        static Try of(String line) {
            var column = line.split(" *\\| *", 5);
            return new Try(column[0], column[1], column[2], column[3], column.length > 4 ? column[4] : "");
        }

        Try at(Map<String, String> places) {
            var filled = new String[] {path, body};
            for (int i = 0; i < filled.length; i++) {
                for (var place : places.entrySet()) {
                    filled[i] = filled[i].replace("{" + place.getKey() + "}", place.getValue());
                }
            }
            return new Try(what, user, method, filled[0], filled[1]);
        }
    }

    @TestFactory
    Stream<DynamicTest> areShut() throws IOException {
        var review = task("reviewRelease");
        var claimed = task("assessRequest");
        if (claimed.getAssignee() == null) {
            engine.getTaskService().setAssignee(claimed.getId(), "kabid");
        }
        var places = places(review, claimed);
        var cases = List.of(
                review.getProcessInstanceId(),
                claimed.getProcessInstanceId(),
                task("giveDisposition").getProcessInstanceId());
        return Files.readAllLines(TRIES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Try::of)
                .map(one -> one.at(places))
                .flatMap(one -> Stream.of(Road.values())
                        .map(road -> DynamicTest.dynamicTest(
                                one.what() + ", " + one.user() + ", " + road, () -> refused(one, road, cases))));
    }

    private void refused(Try one, Road road, List<String> cases) {
        var before = Everything.of(engine, cases);
        var answer = roads.send(road, one.user(), one.method(), one.path(), one.body());
        assertThat(Everything.of(engine, cases)).as(answer.body()).isEqualTo(before);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499).isNotIn(401, 405);
        assertThat(one.user().equals("admin") && answer.statusCode() == 404)
                .as("an administrator sees the thing: the path is right")
                .isFalse();
    }

    @Test
    void anAdministratorStillRetriesAFailedJob() {
        var job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("coverage")
                .listPage(0, 1)
                .get(0);
        for (var road : Road.values()) {
            engine.getManagementService().setJobRetries(job.getId(), 0);
            var answer = roads.send(road, "admin", "PUT", "/job/" + job.getId() + "/retries", "{\"retries\":1}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .jobId(job.getId())
                            .singleResult()
                            .getRetries())
                    .isEqualTo(1);
        }
    }

    @Test
    void peopleStillChangeTheirOwnPassword() {
        var body = "{\"password\":\"Siliput-2026\",\"authenticatedUserPassword\":\"Siliput-2026\"}";
        for (var road : Road.values()) {
            assertThat(roads.send(road, "siti", "PUT", "/user/siti/credentials", body)
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    private Map<String, String> places(Task review, Task claimed) {
        var head = task("giveDisposition");
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("coverage")
                .latestVersion()
                .singleResult();
        return Map.ofEntries(
                Map.entry("case", review.getProcessInstanceId()),
                Map.entry("number", number(review)),
                Map.entry("task", review.getId()),
                Map.entry("execution", review.getExecutionId()),
                Map.entry("headTask", head.getId()),
                Map.entry("claimed", claimed.getId()),
                Map.entry("definition", definition.getId()),
                Map.entry("deployment", definition.getDeploymentId()),
                Map.entry("finished", finished(definition)),
                Map.entry(
                        "variable",
                        engine.getHistoryService()
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(review.getProcessInstanceId())
                                .listPage(0, 1)
                                .get(0)
                                .getId()),
                Map.entry(
                        "operation",
                        engine.getHistoryService()
                                .createUserOperationLogQuery()
                                .processInstanceId(review.getProcessInstanceId())
                                .listPage(0, 1)
                                .get(0)
                                .getOperationId()),
                Map.entry(
                        "job",
                        engine.getManagementService()
                                .createJobQuery()
                                .processInstanceId(head.getProcessInstanceId())
                                .listPage(0, 1)
                                .get(0)
                                .getId()),
                Map.entry(
                        "right",
                        engine.getAuthorizationService()
                                .createAuthorizationQuery()
                                .groupIdIn("staf")
                                .listPage(0, 1)
                                .get(0)
                                .getId()),
                Map.entry(
                        "filter",
                        engine.getFilterService()
                                .createFilterQuery()
                                .listPage(0, 1)
                                .get(0)
                                .getId()));
    }

    private Task task(String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("coverage")
                .taskDefinitionKey(step)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .get(0);
    }

    private String number(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private String finished(ProcessDefinition definition) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(definition.getKey())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .get(0)
                .getId();
    }
}
