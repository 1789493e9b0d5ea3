package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.go.purbalinggakab.siliput.engine.ModelCheck;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator may not do to the procedure by mistake is said before anything is deployed. */
@EngineTest
class ModelCheckTest {

    @Autowired
    ModelCheck check;

    @Test
    void everythingShippedPasses() {
        assertThat(check.problems(Edit.shipped())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyEditIsRefusedWithElementLineAndWayOut() {
        return Edit.all()
                .map(edit -> DynamicTest.dynamicTest(edit.name(), () -> {
                    var told = check.problems(edit.files()).stream()
                            .map(ModelProblem::told)
                            .toList();
                    assertThat(told).anySatisfy(one -> assertThat(one).contains(edit.says()));
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "b03-not-executable, centang Executable",
        "b11-ttl-iso-months, P365D",
        "b12-same-id-as-coverage, beri Process id lain"
    })
    void whatOthersSentIsRefused(String name, String reason) throws IOException {
        var file = Files.readAllBytes(Path.of("src/test/resources/bpmn/" + name + ".bpmn"));
        assertThat(check.problems(Map.of("processes/" + name + ".bpmn", file)))
                .extracting(ModelProblem::told)
                .anySatisfy(told -> assertThat(told).contains(reason));
    }

    @Test
    void aFileThatHoldsSomethingElseIsToldSoOnce() throws IOException {
        var diagram = Files.readAllBytes(Path.of("processes/linkCheck.bpmn"));
        assertThat(check.problems(Map.of("processes/linkCheck.dmn", diagram)))
                .extracting(ModelProblem::told)
                .containsExactly("baris 1: berisi diagram proses (BPMN); namai berkas itu dengan akhiran .bpmn");
    }

    @Test
    void aTimeToLiveInYearsIsToldOnce() throws IOException {
        var text = Files.readString(Path.of("processes/linkCheck.bpmn"))
                .replaceFirst("historyTimeToLive=\"\\w+\"", "historyTimeToLive=\"P1Y\"");
        assertThat(check.problems(Map.of("processes/linkCheck.bpmn", text.getBytes(StandardCharsets.UTF_8))))
                .extracting(ModelProblem::sentence)
                .containsExactly(
                        "masa simpan riwayat 'P1Y' tidak dipahami; tulis dalam hari, misalnya P365D untuk satu tahun");
    }

    @Test
    void whatOtherToolsWritePasses() throws IOException {
        var text = Files.readString(Path.of("processes/coverage.bpmn"))
                .replaceFirst(
                        "<bpmn:definitions",
                        "<bpmn:definitions exporter=\"bpmn-js (https://demo.bpmn.io)\" exporterVersion=\"18.6.1\""
                                + " expressionLanguage=\"http://www.w3.org/1999/XPath\""
                                + " typeLanguage=\"http://www.w3.org/2001/XMLSchema\"");
        assertThat(check.problems(Map.of("coverage.bpmn", text.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    /** A changed limit, a longer wait, another group, a step with a form and a way of its own. */
    @Test
    void whatAnAdministratorMayChangePasses() throws IOException {
        var limits =
                Files.readString(Path.of("processes/serviceLimits.dmn")).replace("<text>30</text>", "<text>20</text>");
        var diagram = Files.readString(Path.of("processes/coverage.bpmn"))
                .replace(">P14D<", ">P30D<")
                .replace("candidateGroups=\"agendaris\"", "candidateGroups=\"agendaris,sekretaris\"")
                .replace(
                        "sourceRef=\"giveDisposition\" targetRef=\"assessRequest\" />",
                        """
                        sourceRef="giveDisposition" targetRef="secondLook" />
                        <bpmn:userTask id="secondLook" name="Lihat sekali lagi" camunda:candidateGroups="kabid"
                            camunda:formKey="embedded:deployment:forms/secondLook.html" />
                        <bpmn:sequenceFlow id="fromSecondLook" sourceRef="secondLook" targetRef="assessRequest" />""")
                .replace(
                        "<bpmn:sequenceFlow id=\"toRecordAnswerBreach\" sourceRef=\"answerDue\" targetRef=\"recordAnswerBreach\" />",
                        """
                        <bpmn:parallelGateway id="alsoTold" />
                        <bpmn:sequenceFlow id="toAlsoTold" sourceRef="answerDue" targetRef="alsoTold" />
                        <bpmn:sequenceFlow id="toRecordAnswerBreach" sourceRef="alsoTold" targetRef="recordAnswerBreach" />
                        <bpmn:sequenceFlow id="toTellLate" sourceRef="alsoTold" targetRef="tellLate" />
                        <bpmn:serviceTask id="tellLate" name="Catat di linimasa" camunda:asyncBefore="true"
                            camunda:delegateExpression="${addNote}">
                          <bpmn:extensionElements><camunda:inputOutput>
                            <camunda:inputParameter name="text">Jawaban {agendaNumber} terlambat.</camunda:inputParameter>
                            <camunda:outputParameter name="toldOfLateness">ya</camunda:outputParameter>
                          </camunda:inputOutput></bpmn:extensionElements>
                        </bpmn:serviceTask>
                        <bpmn:sequenceFlow id="fromTellLate" sourceRef="tellLate" targetRef="answerBreached" />""");
        assertThat(check.problems(Map.of(
                        "processes/serviceLimits.dmn", limits.getBytes(StandardCharsets.UTF_8),
                        "processes/coverage.bpmn", diagram.getBytes(StandardCharsets.UTF_8),
                        "forms/secondLook.html", "<form name=\"secondLook\"></form>".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    /** A file that the folder or a release holds is found by the name of what is in it. */
    @Test
    void aFileIsNamedAsWhatItHolds() throws IOException {
        var table = Files.readAllBytes(Path.of("processes/serviceLimits.dmn"));
        var diagram = Files.readString(Path.of("processes/linkCheck.bpmn")).replace("\"linkCheck\"", "\"lookAtLinks\"");
        assertThat(check.problems(Map.of(
                        "processes/batas waktu.dmn",
                        table,
                        "processes/links.bpmn",
                        diagram.getBytes(StandardCharsets.UTF_8))))
                .extracting(ModelProblem::told)
                .anySatisfy(told ->
                        assertThat(told).contains("'serviceLimits' (baris ", "namai berkas itu serviceLimits.dmn"))
                .anySatisfy(told ->
                        assertThat(told).contains("'lookAtLinks' (baris ", "namai berkas itu lookAtLinks.bpmn"));
        assertThat(check.problems(Map.of("batas waktu.dmn", table))).isEmpty();
    }

    @Test
    void fiveHundredElementsAreAnsweredAtOnce() {
        var many = new StringBuilder();
        for (int step = 0; step < 500; step++) {
            many.append("<bpmn:sequenceFlow id=\"to%1$d\" sourceRef=\"step%2$d\" targetRef=\"step%1$d\"/>"
                            .formatted(step + 1, step))
                    .append("<bpmn:manualTask id=\"step%d\"/>\n".formatted(step));
        }
        var diagram =
                """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="siliput">
                <bpmn:process id="many" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="begin"/><bpmn:sequenceFlow id="first" sourceRef="begin" targetRef="step0"/>
                %s<bpmn:manualTask id="step500"/></bpmn:process></bpmn:definitions>
                """
                        .formatted(many);
        assertTimeout(Duration.ofSeconds(5), () -> assertThat(
                        check.problems(Map.of("processes/many.bpmn", diagram.getBytes(StandardCharsets.UTF_8))))
                .extracting(ModelProblem::element)
                .contains("step500"));
    }
}
