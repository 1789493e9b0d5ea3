package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.ArchiveWalk;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.RefusedFile.AlteredFile;
import id.go.purbalinggakab.siliput.testing.ArchiveAway;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Every night: who can open the archive and should not becomes one task of the division's head. */
@EngineTest
class ArchiveWatchTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    ArchiveWalk walk;

    @Autowired
    Clock clock;

    @Value("${siliput.archive.folder}")
    Path folder;

    @AfterEach
    void shut() throws IOException {
        open("rwxr-x---");
        tasks().forEach(task -> engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test"));
    }

    private void open(String rights) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
    }

    private void night() {
        var management = engine.getManagementService();
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("archiveWatch")
                .singleResult()
                .getId());
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("closeArchiveAccess")
                .list();
    }

    @Test
    void aFileThatIsNotWhatCameIsATaskAtOnceAndStaysShut() throws IOException {
        var scan = archive.store(DocumentKind.LETTER, "surat.pdf", SamplePdf.stream(), "agendaris");
        var bytes = ArchiveAway.bytes(folder, scan.id());
        var whole = Files.readAllBytes(bytes);
        Files.write(bytes, new byte[] {1, 2, 3});
        for (var read = 0; read < 3; read++) {
            assertThatThrownBy(() -> archive.open(scan.id())).isInstanceOf(AlteredFile.class);
        }
        night();
        assertThat(tasks()).as("one task, however often it is read").hasSize(1);
        var task = tasks().get(0);
        assertThat((String) engine.getTaskService().getVariable(task.getId(), "archiveExposures"))
                .contains(scan.id().toString(), "Pulihkan dari cadangan");
        Files.write(bytes, whole);
        walk.night();
        new CoverageStory(engine, archive, clock).as("kabid", () -> engine.getTaskService()
                .complete(task.getId(), Map.of("accessRemark", "Dipulihkan dari cadangan.")));
        night();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void anOpenedArchiveIsOneTaskUntilItIsShut() throws IOException {
        night();
        assertThat(tasks()).as("nobody else can open it").isEmpty();
        open("rwxr-xr-x");
        night();
        night();
        assertThat(tasks()).as("an open task is not asked for twice").hasSize(1);
        var task = tasks().get(0);
        assertThat(engine.getTaskService().getVariable(task.getId(), "archiveExposures"))
                .isEqualTo("Folder arsip dapat dibaca semua pengguna komputer server.");
        var story = new CoverageStory(engine, archive, clock);
        assertThatThrownBy(() -> story.as("kabid", () -> engine.getTaskService().complete(task.getId(), Map.of())))
                .hasMessageContaining("Yang dikerjakan");
        assertThat(tasks()).hasSize(1);
        open("rwxr-x---");
        story.as("kabid", () -> engine.getTaskService()
                .complete(task.getId(), Map.of("accessRemark", "Hak baca umum dicabut.")));
        night();
        assertThat(tasks()).isEmpty();
    }
}
