package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeploymentGuardTest {

    private static final String CONDITION = "${answer == 'NO (never)'}";

    private final DiagramRules rules = new DiagramRules(
            "sendThing"::equals, form -> form.equals("forms/enterThing.html") || form.equals("forms/checkThing.html"));

    @Test
    void aRightDiagramPasses() {
        assertThat(problems(ThingDiagram.text())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> namesTheElementAndTheReason() {
        return Stream.of(
                        new Broken("${sendThing}", "${other}", "'sendThing'"),
                        new Broken(
                                "camunda:delegateExpression=\"${sendThing}\"",
                                "camunda:class=\"java.lang.Object\"",
                                "'class'"),
                        new Broken(
                                "camunda:delegateExpression=\"${sendThing}\"",
                                "camunda:expression=\"${a.b()}\"",
                                "'sendThing'"),
                        new Broken(
                                "camunda:delegateExpression=\"${sendThing}\"",
                                "camunda:type=\"external\" camunda:topic=\"x\"",
                                "'topic'"),
                        new Broken(
                                "<bpmn:serviceTask id=\"sendThing\" name=\"Kirim\" camunda:delegateExpression=\"${sendThing}\"/>",
                                "<bpmn:scriptTask id=\"sendThing\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                                "'scriptTask'"),
                        new Broken(CONDITION, "${runtime.delete(1)}", "'toEnd' memakai ungkapan"),
                        new Broken(CONDITION, "${execution.id == 'x'}", "'toEnd' memakai ungkapan"),
                        new Broken(CONDITION, "${sendThing == 1}", "'toEnd' memakai ungkapan"),
                        new Broken(CONDITION, "${''.class == 1}", "'toEnd' memakai ungkapan"),
                        new Broken(CONDITION, "#{a[0] == 1}", "'toEnd' memakai ungkapan"),
                        new Broken(
                                "tFormalExpression\">" + CONDITION,
                                "tFormalExpression\" language=\"juel\">" + CONDITION,
                                "'language'"),
                        new Broken("agendaris, kepala", "agendaris, bupati", "grup 'bupati'"),
                        new Broken("forms/checkThing.html", "forms/lost.html", "'checkThing' menunjuk formulir"),
                        new Broken(
                                "embedded:deployment:forms/checkThing.html",
                                "https://example.org/x",
                                "'checkThing' menunjuk formulir"),
                        new Broken(
                                "camunda:formKey=\"embedded:deployment:forms/checkThing.html\"",
                                "",
                                "tugas 'checkThing' belum punya"),
                        new Broken("camunda:historyTimeToLive=\"P3650D\"", "", "'thing' belum punya masa simpan"))
                .map(broken -> DynamicTest.dynamicTest(broken.reason() + " " + broken.by(), () -> {
                    var text = ThingDiagram.text().replace(broken.part(), broken.by());
                    assertThat(text).isNotEqualTo(ThingDiagram.text());
                    assertThat(problems(text))
                            .anySatisfy(problem -> assertThat(problem).contains(broken.reason()));
                }));
    }

    @Test
    void externalEntitiesAreNotRead() {
        assertThatThrownBy(() -> problems("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
                .isInstanceOf(RefusedDiagram.class);
    }

    @TestFactory
    Stream<DynamicTest> formsRunInEverySession() {
        return Stream.of(
                        "<script>alert(1)</script>",
                        "<script cam-script src=\"x.js\"></script>",
                        "<script cam-script>alert(1)</script>",
                        "<p onclick=\"x()\">a</p>",
                        "<p ng-init=\"x\">a</p>",
                        "{{ 1 + 1 }}",
                        "<iframe src=\"/x\"></iframe>",
                        "<img src=\"https://example.org/x.png\">",
                        "<img src='//example.org/x.png'>",
                        "<a href=\"javascript:x\">a</a>")
                .map(html -> DynamicTest.dynamicTest(
                        html, () -> assertThat(FormRules.problems(html)).isNotEmpty()));
    }

    @Test
    void aPlainFormPasses() {
        assertThat(FormRules.problems("<form><img src=\"/siliput/a.png\"><input name=\"on\" value='x'>"
                        + "<script cam-script type=\"text/form-script\">window.siliput.form(camForm)</script></form>"))
                .isEmpty();
    }

    private java.util.List<String> problems(String text) {
        return rules.problems(Diagram.read("thing.bpmn", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private record Broken(String part, String by, String reason) {}
}
