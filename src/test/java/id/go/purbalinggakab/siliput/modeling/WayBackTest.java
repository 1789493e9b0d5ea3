package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Going back restores the former set as a whole: what came since can be started no longer, and what stays is named. */
@EngineTest
class WayBackTest {

    private static final String DIAGRAM = "processes/meetingInvitation.bpmn";
    private static final String TABLE = "processes/roomSizes.dmn";
    private static final String FORM = "forms/verifyLetter.html";

    @Autowired
    ProcessEngine engine;

    @Autowired
    MutableClock clock;

    @Autowired
    Examples examples;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelReleases releases;

    @Autowired
    ReleaseNow now;

    @Autowired
    ReleaseTable table;

    @Autowired
    RunningModels models;

    private OwnProcess process;
    private int last;

    @BeforeEach
    void morning() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        process = new OwnProcess(engine, "meetingInvitation");
        last = table.newest(1).stream().findFirst().map(Release::number).orElse(0);
    }

    @AfterEach
    void asShipped() throws IOException {
        if (!new String(models.files().get(FORM).content(), StandardCharsets.UTF_8).equals(form())) {
            now.back(last + 1, "admin");
        }
        Stream.of(DIAGRAM, TABLE)
                .flatMap(name -> engine.getRepositoryService().createDeploymentQuery().list().stream()
                        .filter(one -> engine.getRepositoryService()
                                .getDeploymentResourceNames(one.getId())
                                .contains(name)))
                .map(Deployment::getId)
                .distinct()
                .toList()
                .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
        process.undone();
    }

    @Test
    void whatIsNewSinceThenIsStartedNoLongerAndItsCasesGoOn() throws IOException {
        var files =
                new TreeMap<>(examples.find("meetingInvitation").orElseThrow().files());
        released(Map.of(
                FORM,
                form().replace("Yang harus dilengkapi", "Yang masih kurang").getBytes(StandardCharsets.UTF_8)));
        files.put(TABLE, table().getBytes(StandardCharsets.UTF_8));
        released(files);
        assertThat(process.isOfferedTo("budi")).isTrue();
        process.started("budi", OwnProcessStoryTest.meeting());

        var undoing = releases.undoing(last + 1);
        assertThat(undoing.restored()).containsExactly(FORM);
        assertThat(undoing.withdrawn()).contains(DIAGRAM).hasSize(files.size() - 1);
        assertThat(undoing.staying()).containsExactly(TABLE);

        var back = now.back(last + 1, "admin").release().orElseThrow();
        assertThat(back.withdrawn()).contains(DIAGRAM).doesNotContain(TABLE);
        assertThat(models.files()).containsKey(TABLE).doesNotContainKey(DIAGRAM);
        assertThat(models.files().get(FORM).content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(form());
        assertThatThrownBy(() ->
                        new OwnProcess(engine, "meetingInvitation").started("budi", OwnProcessStoryTest.meeting()))
                .hasMessageContaining("suspended");
        process.completes("kepala", "approveInvitation", Map.of("invitationDecision", "APPROVED"));
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(process.instance())
                        .suspended()
                        .count())
                .as("what waits for its time goes on")
                .isZero();
        process.timerFires("meetingBegins")
                .completes("siti", "writeMinutes", Map.of("attendance", 12, "minutesText", "Dibagi rata."));
        assertThat(process.isSeenBy("auditor")).isTrue();

        now.back(back.number(), "admin");
        assertThat(models.files()).containsKey(DIAGRAM);
        assertThat(process.isOfferedTo("budi")).isTrue();
        now.back(last + 1, "admin");
    }

    private void released(Map<String, byte[]> files) {
        var draft = drafts.create("Rapat", "admin", Origin.WORKSHOP, files);
        assertThat(now.release(draft.id(), draft.version(), "rapat", Optional.empty(), "admin"))
                .isPresent();
    }

    private static String form() throws IOException {
        return Files.readString(Path.of(FORM));
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("processes/serviceLimits.dmn"))
                .replace("id=\"serviceLimits\"", "id=\"roomSizes\"")
                .replace("dmnElementRef=\"serviceLimits\"", "dmnElementRef=\"roomSizes\"");
    }
}
