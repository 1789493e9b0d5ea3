package id.go.purbalinggakab.siliput.engine.process;

import static id.go.purbalinggakab.siliput.engine.DeployedFile.Result.DIPASANG;
import static id.go.purbalinggakab.siliput.engine.DeployedFile.Result.DITAHAN;
import static id.go.purbalinggakab.siliput.engine.DeployedFile.Result.DITOLAK;
import static id.go.purbalinggakab.siliput.engine.DeployedFile.Result.TIDAK_BERUBAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class FolderDeployerTest {

    @TempDir
    private Path home;

    private DeployingEngine deploying;

    @BeforeEach
    void folder(TestInfo test) throws IOException {
        Files.createDirectories(home.resolve("processes"));
        Files.createDirectories(home.resolve("forms"));
        write("forms/enterThing.html", "<form name=\"enterThing\"></form>");
        write("forms/checkThing.html", "<form name=\"checkThing\"></form>");
        write("processes/thing.bpmn", ThingDiagram.text());
        deploying = new DeployingEngine(test.getTestMethod().orElseThrow().getName(), home);
    }

    @AfterEach
    void close() {
        deploying.close();
    }

    @Test
    void deploysUnderRelativeNamesOnce() {
        assertThat(deploying.deployChanges()).extracting(DeployedFile::result).containsExactly(DIPASANG);
        assertThat(deploying.deployChanges()).extracting(DeployedFile::result).containsExactly(TIDAK_BERUBAH);
        var names = deploying.engine.getRepositoryService().getDeploymentResourceNames(latest().getDeploymentId());
        assertThat(names)
                .containsExactlyInAnyOrder("processes/thing.bpmn", "forms/enterThing.html", "forms/checkThing.html");
        assertThat(deploying.engine.getFormService().getDeployedStartForm(latest().getId()))
                .isNotEmpty();
    }

    @Test
    void aChangedFormIsANewVersion() throws IOException {
        deploying.deployChanges();
        write("forms/checkThing.html", "<form name=\"checkThing\"><p>baru</p></form>");
        assertThat(deploying.deployChanges()).extracting(DeployedFile::result).containsExactly(DIPASANG);
        assertThat(latest().getVersion()).isEqualTo(2);
    }

    @Test
    void inADevelopmentStartASavedFormShowsInAnOpenCase() throws IOException {
        deploying.deployChanges();
        var watch = deploying.watch();
        deploying.engine.getRuntimeService().startProcessInstanceByKey("thing");
        var task = deploying.engine.getTaskService().createTaskQuery().singleResult();
        watch.look();
        assertThat(latest().getVersion()).isEqualTo(1);

        write("forms/checkThing.html", "<form name=\"checkThing\"><p>baru</p></form>");
        Files.setLastModifiedTime(
                home.resolve("forms/checkThing.html"),
                FileTime.from(Instant.now().plusSeconds(2)));
        watch.look();
        assertThat(latest().getVersion()).isEqualTo(2);
        assertThat(deploying.engine.getFormService().getDeployedTaskForm(task.getId()))
                .asString(StandardCharsets.UTF_8)
                .contains("baru");
    }

    @Test
    void aVersionFromModelerStaysOnTop() {
        deploying.deployChanges();
        deploying
                .engine
                .getRepositoryService()
                .createDeployment()
                .name("Liputan")
                .addString("thing.bpmn", ThingDiagram.text().replace("Kirim", "Kirimkan"))
                .deploy();
        assertThat(deploying.deployChanges()).extracting(DeployedFile::result).containsExactly(TIDAK_BERUBAH);
        assertThat(latest().getVersion()).isEqualTo(2);
    }

    @Test
    void noStartUndoesARelease() throws IOException {
        deploying.deployChanges();
        deploying.held.released(List.of("processes/thing.bpmn"), Map.of());
        assertThat(deploying.deployChanges()).extracting(DeployedFile::result).containsExactly(TIDAK_BERUBAH);
        assertThat(deploying.held.held()).isEmpty();

        write("forms/checkThing.html", "<form name=\"checkThing\"><p>dari folder</p></form>");
        assertThat(deploying.deployChanges()).extracting(DeployedFile::result).containsExactly(DITAHAN);
        assertThat(latest().getVersion()).isEqualTo(1);
        assertThat(deploying.held.held()).containsOnlyKeys("processes/thing.bpmn");

        deploying.held.seen("processes/thing.bpmn");
        assertThat(deploying.deployChanges()).extracting(DeployedFile::result).containsExactly(TIDAK_BERUBAH);
        assertThat(deploying.held.held()).isEmpty();
    }

    @Test
    void modelersButtonGetsItsForms() throws IOException {
        deploying.deployChanges();
        Files.delete(home.resolve("forms/checkThing.html"));
        deploying
                .engine
                .getRepositoryService()
                .createDeployment()
                .name("Liputan")
                .addString("thing.bpmn", ThingDiagram.text().replace("Kirim", "Kirimkan"))
                .addString("enterThing.html", "<form><p>lampiran</p></form>")
                .deploy();
        var forms = deploying.engine.getFormService();
        assertThat(forms.getDeployedStartForm(latest().getId())).hasContent("<form><p>lampiran</p></form>");
        var instance = deploying
                .engine
                .getRuntimeService()
                .startProcessInstanceByKey("thing")
                .getId();
        var task = deploying
                .engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(forms.getDeployedTaskForm(task.getId())).hasContent("<form name=\"checkThing\"></form>");
    }

    @Test
    void aBrokenFileIsRefusedAndTheOthersGoOn() throws IOException {
        deploying.deployChanges();
        write("processes/thing.bpmn", ThingDiagram.text().replace("${sendThing}", "${sendNothing}"));
        write("processes/other.bpmn", ThingDiagram.text().replace("\"thing\"", "\"other\""));
        var result = deploying.deployChanges();
        assertThat(result).extracting(DeployedFile::result).containsExactly(DIPASANG, DITOLAK);
        assertThat(result.get(1).reason())
                .contains("processes/thing.bpmn")
                .contains("'sendThing'")
                .contains("${sendNothing}");
        assertThat(latest().getVersion()).isEqualTo(1);
        deploying.start();
    }

    @Test
    void theEnginesOwnComplaintNamesTheElement() throws IOException {
        write("processes/thing.bpmn", ThingDiagram.text().replace("camunda:delegateExpression=\"${sendThing}\"", ""));
        assertThat(deploying.deployChanges().get(0).reason()).contains("sendThing");
        write("processes/thing.bpmn", "<not closed");
        assertThat(deploying.deployChanges().get(0).reason()).contains("bukan XML");
    }

    @Test
    void withoutAFormerVersionTheStartStops() throws IOException {
        write("processes/thing.bpmn", ThingDiagram.text().replace("${sendThing}", "${sendNothing}"));
        assertThatThrownBy(deploying::start)
                .hasMessageContaining("Aplikasi berhenti")
                .hasMessageContaining("sendThing");
    }

    private ProcessDefinition latest() {
        return deploying
                .engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("thing")
                .latestVersion()
                .singleResult();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
    }
}
