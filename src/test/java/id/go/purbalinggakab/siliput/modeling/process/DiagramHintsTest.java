package id.go.purbalinggakab.siliput.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.ModelProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader is helped with what is hard to read, and only with that. */
class DiagramHintsTest {

    private final DiagramHints hints = new DiagramHints();

    @Test
    void whatIsHardToReadIsNamed() {
        var told = told(
                """
                <startEvent id="begin" name="Mulai"/><sequenceFlow id="f1" sourceRef="begin" targetRef="work"/>
                <task id="work"/><sequenceFlow id="f2" sourceRef="work" targetRef="pass"/>
                <sequenceFlow id="f3" sourceRef="work" targetRef="pass"/>
                <exclusiveGateway id="pass"/><sequenceFlow id="f4" sourceRef="pass" targetRef="asks"/>
                <exclusiveGateway id="asks" default="f6"/><sequenceFlow id="f5" sourceRef="asks" targetRef="end">
                <conditionExpression>${ready}</conditionExpression></sequenceFlow>
                <sequenceFlow id="f6" sourceRef="asks" targetRef="end"/>
                <endEvent id="end" name="Selesai"/>
                """);
        assertThat(told)
                .anySatisfy(one -> assertThat(one).contains("'work'", "belum bernama"))
                .anySatisfy(one -> assertThat(one).contains("'work'", "bercabang tanpa gateway"))
                .anySatisfy(one -> assertThat(one).contains("'f2'", "panah lain di antara"))
                .anySatisfy(one -> assertThat(one).contains("'asks'", "misalnya pertanyaannya"))
                .anySatisfy(one -> assertThat(one).contains("'f5'", "tulis jawabannya"))
                .anySatisfy(one -> assertThat(one).contains("'end'", "menyatu tanpa gateway"))
                .noneSatisfy(one -> assertThat(one).contains("'begin'"));
    }

    @Test
    void aGatewayThatDoesNothingOrTwoThings() {
        assertThat(
                        told(
                                """
                        <startEvent id="begin" name="Mulai"/><sequenceFlow id="f1" sourceRef="begin" targetRef="idle"/>
                        <parallelGateway id="idle"/><sequenceFlow id="f2" sourceRef="idle" targetRef="both"/>
                        <parallelGateway id="both"/><sequenceFlow id="f3" sourceRef="both" targetRef="one"/>
                        <sequenceFlow id="f4" sourceRef="both" targetRef="two"/>
                        <task id="one" name="Satu"/><sequenceFlow id="f5" sourceRef="one" targetRef="both"/>
                        <endEvent id="two" name="Selesai"/>
                        """))
                .containsExactly(
                        "elemen 'idle' (baris 3): gateway ini tidak membagi dan tidak menyatukan apa pun; hapus",
                        "elemen 'both' (baris 4): gateway ini menyatukan sekaligus membagi; pisahkan menjadi dua");
    }

    @Test
    void noShippedDiagramHasAnythingUnnamed() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                assertThat(hints.hints(file.toString(), Files.readAllBytes(file)))
                        .noneMatch(hint -> hint.sentence().contains("belum bernama"));
            }
        }
    }

    private List<String> told(String elements) {
        var diagram =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
                %s</process></definitions>
                """
                        .formatted(elements);
        return hints.hints("p.bpmn", diagram.getBytes(StandardCharsets.UTF_8)).stream()
                .map(ModelProblem::told)
                .toList();
    }
}
