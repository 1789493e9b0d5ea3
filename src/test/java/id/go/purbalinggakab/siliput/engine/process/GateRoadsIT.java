package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.process.ProcessFiles.EngineFolders;
import id.go.purbalinggakab.siliput.modeling.Edit;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** What the dry check refuses, Modeler's request and the installation's folder refuse in the same words. */
@WebTest
class GateRoadsIT {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    DeployedFiles deployed;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> modelersRequest() {
        return Edit.all()
                .map(edit -> DynamicTest.dynamicTest(edit.name(), () -> {
                    long before = repository.createDeploymentQuery().count();
                    var parts = edit.files().entrySet().stream()
                            .map(file -> part(file.getKey().replaceFirst("^processes/", ""), file.getValue()))
                            .collect(Collectors.joining());
                    var admin =
                            Base64.getEncoder().encodeToString("admin:Siliput-2026".getBytes(StandardCharsets.UTF_8));
                    var visitor = new Visitor(port);
                    var answer = visitor.send(visitor.request("/engine-rest/engine/web/deployment/create")
                            .header("Authorization", "Basic " + admin)
                            .header("Content-Type", "multipart/form-data; boundary=grenze")
                            .POST(BodyPublishers.ofString(parts + "--grenze--\r\n")));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                    assertThat(new ObjectMapper()
                                    .readTree(answer.body())
                                    .get("message")
                                    .asText())
                            .contains(" ditolak: ")
                            .contains(edit.says());
                    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theFolder() throws IOException {
        Files.createDirectories(home.resolve("processes"));
        Files.createDirectories(home.resolve("forms"));
        var folder = new FolderDeployer(
                new ProcessFiles(new EngineFolders(home, true, false)), deployed, repository, transactions);
        return Edit.all()
                .map(edit -> DynamicTest.dynamicTest(edit.name(), () -> {
                    for (var file : edit.files().entrySet()) {
                        Files.write(home.resolve(file.getKey()), file.getValue());
                    }
                    assertThat(folder.deployChanges()).singleElement().satisfies(file -> {
                        assertThat(file.result()).isEqualTo(DeployedFile.Result.DITOLAK);
                        assertThat(file.reason()).contains(edit.says());
                    });
                    for (var file : edit.files().keySet()) {
                        Files.delete(home.resolve(file));
                    }
                }));
    }

    private static String part(String name, byte[] content) {
        return """
               --grenze\r
               Content-Disposition: form-data; name="%1$s"; filename="%1$s"\r
               Content-Type: application/octet-stream\r
               \r
               %2$s\r
               """
                .formatted(name, new String(content, StandardCharsets.UTF_8));
    }
}
