package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A comment has a length, belongs to the case of its task, and stands in the dossier, where its words are sealed. */
@WebTest
class CommentDoorsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Road.class)
    void theOneWhoWorksOnATaskCommentsOnItsCase(Road road) throws Exception {
        var task = task();
        var words = "Mohon perhatikan rute " + road;
        var answer = comment(road, task, words);
        assertThat(answer).isEqualTo(200);
        var auditor = new Visitor(port).loggedIn("auditor");
        var number = number(task);
        assertThat(auditor.get("/kantor/berkas/" + number).body()).contains(words, "Komentar ditulis");
        var history = JSON.readTree(
                auditor.get("/siliput/api/riwayat/kasus/" + number).body());
        assertThat(history.path("parts"))
                .filteredOn(part -> part.path("id").asText().equals("linimasa"))
                .singleElement()
                .asString()
                .contains("Komentar ditulis");
        assertThat(history.path("findings")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void fiveMillionLettersAreTooMany(Road road) {
        var task = task();
        var before = comments(task);
        assertThat(comment(road, task, "x".repeat(2001))).isEqualTo(400);
        assertThat(comment(road, task, "x".repeat(100_000))).isEqualTo(400);
        assertThat(comments(task)).isEqualTo(before);
        assertThat(comment(road, task, "x".repeat(2000))).isEqualTo(200);
    }

    private int comment(Road road, Task task, String words) {
        JsonNode body = JSON.createObjectNode().put("message", words);
        return new Roads(port)
                .send(road, "kepala", "POST", "/task/" + task.getId() + "/comment/create", body.toString())
                .statusCode();
    }

    private int comments(Task task) {
        return engine.getTaskService()
                .getProcessInstanceComments(task.getProcessInstanceId())
                .size();
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("coverage")
                .taskDefinitionKey("giveDisposition")
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
}
