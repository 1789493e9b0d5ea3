package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.go.purbalinggakab.siliput.modeling.ModelMigrations.Place;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations.Stuck;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running cases go to the newest version where they have a place there; the others stay and are named. */
@EngineTest
class ModelMigrationsTest {

    private static final String PROCESS = "toolLoan";

    @Autowired
    ProcessEngine engine;

    @Autowired
    ModelMigrations migrations;

    @Autowired
    JdbcClient jdbc;

    private final List<String> deployed = new ArrayList<>();
    private List<ProcessInstance> cases;

    @BeforeEach
    void thirtyCasesOfWhichThreeAreAtTheSecondStep() {
        deploy(step("askTool", "Minta alat") + step("packTool", "Kemas alat"), flows("askTool", "packTool"));
        cases = IntStream.range(0, 30)
                .mapToObj(n ->
                        engine.getRuntimeService().startProcessInstanceByKey(PROCESS, "PJM-2026-%05d".formatted(n)))
                .toList();
        cases.subList(0, 3)
                .forEach(one -> engine.getTaskService().complete(task(one).getId()));
    }

    @AfterEach
    void forget() {
        engine.getManagementService().createBatchQuery().list().forEach(batch -> engine.getManagementService()
                .deleteBatch(batch.getId(), true));
        deployed.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
        jdbc.sql("delete from model_migration").update();
    }

    @Test
    void casesWithoutAPlaceAreSeenBeforeAndStay() {
        assertThat(migrations.older(PROCESS)).isEmpty();
        deploy(step("askTool", "Minta alat"), flows("askTool"));

        var older = migrations.older(PROCESS).get(0);
        assertThat(older.cases()).isEqualTo(30);
        assertThat(older.staying()).isEqualTo(3);
        assertThat(older.places())
                .extracting(Place::element, Place::cases, Place::gone)
                .contains(tuple("Minta alat", 27L, false), tuple("Kemas alat", 3L, true));
        assertThat(older.stuck())
                .containsExactlyInAnyOrder(
                        new Stuck("PJM-2026-00000", "Kemas alat"),
                        new Stuck("PJM-2026-00001", "Kemas alat"),
                        new Stuck("PJM-2026-00002", "Kemas alat"));

        migrations.start(PROCESS, older.version(), Map.of(), "admin");
        assertThat(migrations.moves(PROCESS).get(0).isRunning()).isTrue();
        assertThatThrownBy(() -> migrations.start(PROCESS, older.version(), Map.of(), "admin"))
                .hasMessageContaining("sedang dipindahkan");
        Batches.run(engine);

        var move = migrations.moves(PROCESS).get(0);
        assertThat(move.cases()).isEqualTo(30);
        assertThat(move.done()).isEqualTo(27);
        assertThat(move.by()).isEqualTo("admin");
        assertThat(move.isRunning()).isFalse();
        assertThat(move.failures())
                .hasSize(3)
                .contains("PJM-2026-00001 tetap pada versinya: berada di 'Kemas alat', yang tidak ada di versi baru");
        assertThat(migrations.older(PROCESS).get(0).cases()).isEqualTo(3);

        migrations.close(PROCESS, move.id());
        assertThat(migrations.moves(PROCESS).get(0).failures()).isEmpty();
        assertThat(migrations.moves(PROCESS).get(0).done()).isEqualTo(27);
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
    }

    /** Before, behind or instead of the step that is gone, and for the same people; nothing is leapt over. */
    @Test
    void aCaseWhoseStepIsGoneGoesOnNearIt() {
        deploy(
                step("askTool", "Minta alat") + step("wrapTool", "Bungkus alat") + step("sendTool", "Kirim alat"),
                flows("askTool", "wrapTool", "sendTool"));
        var older = migrations.older(PROCESS).get(0);
        assertThat(older.places()).filteredOn(Place::gone).singleElement().satisfies(place -> assertThat(
                        place.targets())
                .containsOnlyKeys("askTool", "wrapTool"));
        assertThatThrownBy(() -> migrations.start(PROCESS, older.version(), Map.of("packTool", "sendTool"), "admin"))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("melompati langkah lain");
        assertThatThrownBy(() -> migrations.start(PROCESS, older.version(), Map.of("askTool", "wrapTool"), "admin"))
                .isInstanceOf(AuthorizationException.class);

        assertThat(migrations
                        .older(PROCESS, Map.of("packTool", "wrapTool"))
                        .get(0)
                        .staying())
                .isZero();
        migrations.start(PROCESS, older.version(), Map.of("packTool", "wrapTool"), "admin");
        Batches.run(engine);
        assertThat(migrations.older(PROCESS)).isEmpty();
        assertThat(task(cases.get(0)).getTaskDefinitionKey()).isEqualTo("wrapTool");
        assertThat(task(cases.get(0)).getName()).isEqualTo("Bungkus alat");
        assertThat(task(cases.get(9)).getName()).isEqualTo("Minta alat");
    }

    @Test
    void nobodyElseOrdersIt() {
        deploy(step("askTool", "Minta alat pinjaman") + step("packTool", "Kemas alat"), flows("askTool", "packTool"));
        var version = migrations.older(PROCESS).get(0).version();
        assertThatThrownBy(() -> migrations.start(PROCESS, version, Map.of(), "kabid"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> migrations.start(PROCESS, version + 1, Map.of(), "admin"))
                .hasMessageContaining("sudah yang terbaru");
        assertThat(migrations.moves(PROCESS)).isEmpty();
    }

    private org.camunda.bpm.engine.task.Task task(ProcessInstance one) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(one.getId())
                .singleResult();
    }

    private void deploy(String steps, String flows) {
        deployed.add(engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "processes/toolLoan.bpmn",
                        """
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="toolLoanDefinitions" targetNamespace="siliput">
                          <bpmn:process id="toolLoan" name="Pinjam alat" isExecutable="true" camunda:historyTimeToLive="P365D"
                              camunda:candidateStarterGroups="staf">
                            <bpmn:startEvent id="loanAsked" name="Alat diminta" />
                            %s
                            <bpmn:endEvent id="loanEnded" name="Selesai" />
                            %s
                          </bpmn:process>
                        </bpmn:definitions>
                        """
                                .formatted(steps, flows))
                .addString("forms/askTool.html", "<form name=\"askTool\"></form>")
                .addString("forms/packTool.html", "<form name=\"packTool\"></form>")
                .addString("forms/wrapTool.html", "<form name=\"wrapTool\"></form>")
                .addString("forms/sendTool.html", "<form name=\"sendTool\"></form>")
                .deploy()
                .getId());
    }

    private static String step(String id, String name) {
        return """
               <bpmn:userTask id="%1$s" name="%2$s" camunda:candidateGroups="staf"
                   camunda:formKey="embedded:deployment:forms/%1$s.html" />
               """
                .formatted(id, name);
    }

    private static String flows(String... steps) {
        var all = new ArrayList<>(List.of(steps));
        all.add(0, "loanAsked");
        all.add("loanEnded");
        return IntStream.range(1, all.size())
                .mapToObj(n -> "<bpmn:sequenceFlow id=\"flow%d\" sourceRef=\"%s\" targetRef=\"%s\" />"
                        .formatted(n, all.get(n - 1), all.get(n)))
                .reduce("", String::concat);
    }
}
