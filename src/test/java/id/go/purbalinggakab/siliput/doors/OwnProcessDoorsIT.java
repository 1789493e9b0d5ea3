package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An own process from the page of examples through the REST API to the file that an auditor reads. */
@WebTest
class OwnProcessDoorsIT {

    private static final String REST = "/engine-rest/engine/web";
    private static final String KEY = "equipmentLoan";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void asShipped() {
        repository
                .createDeploymentQuery()
                .deploymentName(KEY)
                .list()
                .forEach(one -> repository.deleteDeployment(one.getId(), true));
    }

    @Test
    void anExampleIsTakenDeployedStartedDoneAndRead() throws IOException {
        var deployed = deploy("admin", example());
        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        var list =
                REST + "/process-definition?latestVersion=true&startableInTasklist=true&startablePermissionCheck=true";
        assertThat(get("budi", list)).contains(KEY);
        assertThat(get("agendaris", list)).contains("coverage").doesNotContain(KEY);

        var definition = json.readTree(get("budi", REST + "/process-definition/key/" + KEY))
                .get("id")
                .asText();
        var started = post(
                "budi",
                "/process-definition/" + definition + "/submit-form",
                """
                {"variables":{"loanItems":{"value":"CAMERA","type":"String"},
                "loanPurpose":{"value":"Liputan","type":"String"},
                "loanFrom":{"value":"2026-11-02T10:00:00.000+0700","type":"Date"},
                "loanUntil":{"value":"2027-11-03T16:00:00.000+0700","type":"Date"}}}""");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        var instance = json.readTree(started.body());
        var tasks = REST + "/task?processInstanceId=" + instance.get("id").asText();
        assertThat(get("kabid", tasks)).isEqualTo("[]");
        var task = task("agendaris", tasks);
        assertThat(new Visitor(port)
                        .loggedIn("agendaris")
                        .get("/siliput/api/tasks/" + task + "/page")
                        .body())
                .contains("Pinjam kamera: ", "\"fields\":[[\"Alat yang dipinjam\",\"kamera\"]");
        assertThat(post("kabid", "/task/" + task + "/claim", "{\"userId\":\"kabid\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(post("agendaris", "/task/" + task + "/claim", "{\"userId\":\"agendaris\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(
                                "agendaris",
                                "/task/" + task + "/submit-form",
                                """
                                {"variables":{"handoverDecision":{"value":"REFUSED","type":"String"},
                                "handoverRemark":{"value":"Sedang dipakai","type":"String"}}}""")
                        .statusCode())
                .isEqualTo(204);
        var number = instance.get("businessKey").asText();
        assertThat(new Visitor(port)
                        .loggedIn("auditor")
                        .get("/kantor/berkas/" + number)
                        .body())
                .contains("Berkas " + number, "Alasan tidak dapat dipinjam", "Sedang dipakai");
        assertThat(new Visitor(port)
                        .loggedIn("kabid")
                        .get("/kantor/berkas/" + number)
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(get(
                        "auditor",
                        REST + "/history/process-instance?processInstanceId="
                                + instance.get("id").asText()))
                .contains(number);
    }

    /** As the page of examples gives it. */
    private Map<String, String> example() throws IOException {
        var admin = new Visitor(port).loggedIn("admin");
        var page = admin.get("/bengkel/contoh");
        assertThat(page.body()).contains("/bengkel/contoh/" + KEY + ".zip", "notifyOfficers");
        var zip = admin.send(admin.request("/bengkel/contoh/" + KEY + ".zip").GET(), BodyHandlers.ofByteArray());
        var files = new TreeMap<String, String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private HttpResponse<String> deploy(String user, Map<String, String> files) {
        var name = "--grenze\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + KEY + "\r\n";
        var parts = files.entrySet().stream()
                .map(file ->
                        "--grenze\r\nContent-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s\"\r\n\r\n%2$s\r\n"
                                .formatted(file.getKey(), file.getValue()))
                .collect(Collectors.joining());
        return new Visitor(port)
                .send(as(user, REST + "/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=grenze")
                        .POST(BodyPublishers.ofString(name + parts + "--grenze--\r\n")));
    }

    private String task(String user, String tasks) throws IOException {
        JsonNode found = json.readTree(get(user, tasks));
        assertThat(found).hasSize(1);
        return found.get(0).get("id").asText();
    }

    private String get(String user, String path) {
        return new Visitor(port).send(as(user, path).GET()).body();
    }

    private HttpResponse<String> post(String user, String path, String body) {
        return new Visitor(port)
                .send(as(user, REST + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder as(String user, String path) {
        var login = Base64.getEncoder().encodeToString((user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8));
        return new Visitor(port).request(path).header("Authorization", "Basic " + login);
    }
}
