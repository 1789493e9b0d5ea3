package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.process.CoverageStory;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations.Stuck;
import id.go.purbalinggakab.siliput.modeling.PastCases.Finding;
import id.go.purbalinggakab.siliput.modeling.PastCases.Group;
import id.go.purbalinggakab.siliput.modeling.PastCases.One;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a draft would have made of cases that are over: told from what was recorded, and never guessed. */
@EngineTest
class PastCasesTest {

    private static final String LOAN = "processes/cameraLoan.bpmn";
    private static final String LIMITS = "processes/serviceLimits.dmn";

    @Autowired
    ProcessEngine engine;

    @Autowired
    PastCases past;

    @Autowired
    ModelMigrations migrations;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    private final List<String> deployed = new ArrayList<>();
    private Instant since;

    @BeforeEach
    void aMondayOfItsOwn() {
        clock.setTo("2026-11-16T09:10:00+07:00");
        since = clock.instant().minusSeconds(1);
    }

    @AfterEach
    void forget() {
        deployed.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    @Test
    void aConditionIsAskedWithWhatTheCaseHeldAsItPassed() {
        deploy(loan("${days > 3}"));
        loan("PJK-2026-00001", Map.of("days", 2, "item", "KAMERA"));
        loan("PJK-2026-00002", Map.of("days", 5));
        loan("PJK-2026-00003", Map.of("days", 2));
        var finding = only(look(LOAN, loan("${days > 3}"), loan("${days > 1 && item == 'KAMERA'}")));
        assertThat(finding.question()).isEqualTo("Jalan setelah 'Lama?'");
        assertThat(finding.cases()).isEqualTo(3);
        assertThat(finding.turns())
                .containsExactly(new Group("ke 'Pinjamkan' → ke 'Minta izin'", List.of(new One("PJK-2026-00001", ""))));
        assertThat(finding.gaps())
                .containsExactly(new Group(
                        "nilai 'item' tidak tercatat",
                        List.of(new One("PJK-2026-00003", ""), new One("PJK-2026-00002", ""))));
    }

    @Test
    void aValueThatChangedLaterDoesNotCount() {
        deploy(loan("${days > 3}"));
        var running = start("PJK-2026-00004", Map.of("days", 2));
        clock.setTo(clock.instant().plusSeconds(60));
        engine.getRuntimeService().setVariable(running, "days", 9);
        complete(running);
        var finding = only(look(LOAN, loan("${days > 3}"), loan("${days > 5}")));
        assertThat(finding.cases()).isEqualTo(1);
        assertThat(finding.turns()).isEmpty();
        assertThat(finding.gaps()).isEmpty();
    }

    @Test
    void whatDoesNotExplainTheWayThatWasTakenIsNoAnswer() {
        deploy(loan("${days > 3}"));
        var running = start("PJK-2026-00005", Map.of("days", 2));
        engine.getRuntimeService().setVariable(running, "days", 9);
        complete(running);
        assertThat(only(look(LOAN, loan("${days > 3}"), loan("${days > 5}"))).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.words()).contains("tidak dapat diulang"))
                .satisfies(gap -> assertThat(gap.cases()).containsExactly(new One("PJK-2026-00005", "")));
    }

    @Test
    void runningCasesAreCountedPerElementAndWhoHasNoPlaceIsNamed() {
        deploy(loan("${days > 3}"));
        start("PJK-2026-00006", Map.of("days", 2));
        start("PJK-2026-00007", Map.of("days", 7));
        var draft = loan("${days > 3}").replace("askPermission", "askLeave");
        assertThat(migrations.ahead(bytes(loan("${days > 4}"))))
                .singleElement()
                .satisfies(one -> assertThat(one.cases()).isEqualTo(2))
                .satisfies(one -> assertThat(one.stuck()).isEmpty());
        assertThat(migrations.ahead(bytes(draft)))
                .singleElement()
                .satisfies(one -> assertThat(one.places())
                        .extracting(ModelMigrations.Place::element)
                        .contains("Minta izin", "Pinjamkan"))
                .satisfies(one -> assertThat(one.stuck()).containsExactly(new Stuck("PJK-2026-00007", "Minta izin")));
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("cameraLoan")
                        .count())
                .as("nothing was deployed to find out")
                .isEqualTo(1);
    }

    @Test
    void limitsSayWhichAnswersWouldHaveBeenLate() throws IOException {
        var quick = declined(Duration.ofMinutes(30));
        var slow = declined(Duration.ofMinutes(200));
        var findings = look(LIMITS, limit("4"), limit("3"));
        assertThat(findings.get(0).question()).isEqualTo("Jawaban tabel 'serviceLimits'");
        assertThat(findings.get(0).turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.words()).isEqualTo("LIPUTAN_JAWABAN: Jumlah 4 → 3"))
                .satisfies(
                        turn -> assertThat(turn.cases()).extracting(One::number).contains(quick, slow));
        assertThat(deadlines(findings).turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.words()).isEqualTo("tepat waktu → terlambat"))
                .satisfies(turn -> assertThat(turn.cases())
                        .containsExactly(new One(
                                slow,
                                "Jawaban permohonan: jatuh tempo Senin, 16 November 2026 pukul 13.10 WIB"
                                        + " → Senin, 16 November 2026 pukul 12.10 WIB,"
                                        + " selesai Senin, 16 November 2026 pukul 12.30 WIB")));
        assertThat(deadlines(look(LIMITS, limit("4"), limit("5"))).turns()).isEmpty();
    }

    @Test
    void limitsSayWhichLateAnswersWouldHaveBeenInTime() throws IOException {
        var late = declined(Duration.ofMinutes(290));
        assertThat(deadlines(look(LIMITS, limit("4"), limit("5"))).turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.words()).isEqualTo("terlambat → tepat waktu"))
                .satisfies(
                        turn -> assertThat(turn.cases()).extracting(One::number).containsExactly(late));
    }

    private Finding deadlines(List<Finding> findings) {
        return findings.stream()
                .filter(one -> one.question().equals("Tenggat proses 'coverage'"))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> look(String file, String running, String draft) {
        var seen = new AtomicInteger();
        var findings = past.look(file, bytes(running), bytes(draft), since, seen::incrementAndGet);
        assertThat(seen).hasPositiveValue();
        return findings;
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private String declined(Duration after) {
        clock.setTo(since.plusSeconds(1));
        var story = new CoverageStory(engine, archive, clock);
        story.letterArrives(story.letter()).deskVerifies().headDisposes();
        clock.setTo(clock.instant().plus(after));
        story.completes(
                "kabid",
                "assessRequest",
                Map.of("assessment", "DECLINED", "assessmentRemark", "Kegiatan internal, tidak untuk umum"));
        return story.number();
    }

    private void loan(String number, Map<String, Object> variables) {
        complete(start(number, variables));
    }

    private String start(String number, Map<String, Object> variables) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("cameraLoan", number, variables)
                .getId();
    }

    private void complete(String instance) {
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(task -> engine.getTaskService().complete(task.getId()));
        clock.setTo(clock.instant().plusSeconds(60));
    }

    private void deploy(String diagram) {
        deployed.add(engine.getRepositoryService()
                .createDeployment()
                .addString(LOAN, diagram)
                .addString("forms/askPermission.html", "<form name=\"askPermission\"></form>")
                .addString(
                        "forms/lendCamera.html",
                        """
                        <form name="lendCamera">
                          <label for="a">Hari</label><input id="a" name="days" data-type="number">
                          <label for="b">Barang</label><input id="b" name="item" data-type="text" maxlength="50">
                          <script cam-script type="text/form-script">window.siliput.form(camForm)</script>
                        </form>""")
                .deploy()
                .getId());
    }

    private static String limit(String hours) throws IOException {
        return Files.readString(Path.of(LIMITS)).replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$1" + hours);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String loan(String condition) {
        return """
               <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="loanDefinitions" targetNamespace="siliput">
                 <bpmn:process id="cameraLoan" name="Pinjam kamera" isExecutable="true" camunda:historyTimeToLive="P365D" camunda:candidateStarterGroups="staf">
                   <bpmn:startEvent id="loanAsked" name="Diminta" />
                   <bpmn:exclusiveGateway id="howLong" name="Lama?" default="isShort" />
                   <bpmn:userTask id="lendCamera" name="Pinjamkan" camunda:candidateGroups="staf"
                       camunda:formKey="embedded:deployment:forms/lendCamera.html" />
                   <bpmn:userTask id="askPermission" name="Minta izin" camunda:candidateGroups="staf"
                       camunda:formKey="embedded:deployment:forms/askPermission.html" />
                   <bpmn:endEvent id="lent" name="Dipinjamkan" />
                   <bpmn:endEvent id="permitted" name="Diizinkan" />
                   <bpmn:sequenceFlow id="toHowLong" sourceRef="loanAsked" targetRef="howLong" />
                   <bpmn:sequenceFlow id="isShort" sourceRef="howLong" targetRef="lendCamera" />
                   <bpmn:sequenceFlow id="isLong" sourceRef="howLong" targetRef="askPermission">
                     <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression>
                   </bpmn:sequenceFlow>
                   <bpmn:sequenceFlow id="toLent" sourceRef="lendCamera" targetRef="lent" />
                   <bpmn:sequenceFlow id="toPermitted" sourceRef="askPermission" targetRef="permitted" />
                 </bpmn:process>
               </bpmn:definitions>
               """
                .formatted(condition.replace("&", "&amp;"));
    }
}
