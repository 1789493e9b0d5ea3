package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.RefusedDiagram;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeploymentGuardTest {

    private static final String CONDITION = "${answer == 'NO (never)'}";

    private final DiagramRules rules = new DiagramRules(
            Set.of("sendThing", "publishThing", "formerlyPublishThing")::contains,
            new ShippedUse(
                    Map.of("sendThing", Set.of("thing", "other"), "publishThing", Set.of("other")),
                    Map.of("checkThing", Set.of("thing"), "approveOther", Set.of("other")),
                    name -> Stream.of(name, name.replace("formerlyPublishThing", "publishThing"))));

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
                        new Broken(CONDITION, "${runtime.delete(1)}", "'toEnd' (baris 14): memakai ungkapan"),
                        new Broken(CONDITION, "${execution.id == 'x'}", "'toEnd' (baris 14): memakai ungkapan"),
                        new Broken(CONDITION, "${sendThing == 1}", "'toEnd' (baris 14): memakai ungkapan"),
                        new Broken(CONDITION, "${''.class == 1}", "'toEnd' (baris 14): memakai ungkapan"),
                        new Broken(CONDITION, "#{a[0] == 1}", "'toEnd' (baris 14): memakai ungkapan"),
                        new Broken(
                                "tFormalExpression\">" + CONDITION,
                                "tFormalExpression\" language=\"juel\">" + CONDITION,
                                "'language'"),
                        new Broken("${sendThing}", "${publishThing}", "milik proses other"),
                        new Broken("${sendThing}", "${formerlyPublishThing}", "milik proses other"),
                        new Broken("id=\"checkThing\"", "id=\"approveOther\"", "seperti langkah proses other"),
                        new Broken("process id=\"thing\"", "process id=\"fake\"", "seperti langkah proses thing"),
                        new Broken("agendaris, kepala", "agendaris, bupati", "grup 'bupati'"),
                        new Broken(
                                "forms/checkThing.html",
                                "forms/lost.html",
                                "'checkThing' (baris 9): menunjuk formulir"),
                        new Broken(
                                "embedded:deployment:forms/checkThing.html",
                                "https://example.org/x",
                                "'checkThing' (baris 9): menunjuk formulir"),
                        new Broken(
                                "camunda:formKey=\"embedded:deployment:forms/checkThing.html\"",
                                "",
                                "'checkThing' (baris 9): belum punya"),
                        new Broken(
                                "camunda:historyTimeToLive=\"P3650D\"",
                                "",
                                "'thing' (baris 5): belum punya masa simpan"))
                .map(broken -> DynamicTest.dynamicTest(broken.reason() + " " + broken.by(), () -> {
                    var text = ThingDiagram.text().replace(broken.part(), broken.by());
                    assertThat(text).isNotEqualTo(ThingDiagram.text());
                    assertThat(problems(text))
                            .anySatisfy(problem -> assertThat(problem).contains(broken.reason()));
                }));
    }

    @Test
    void aDecisionReachesNoJavaClass() {
        var table =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="x" name="x"><variable name="x"/><literalExpression><text>%s</text></literalExpression></decision>
                </definitions>
                """
                        .formatted("{f: function(a) external {java: {class: \"java.lang.System\", method signature:"
                                + " \"getProperty(java.lang.String)\"}}, r: f(\"java.home\")}.r");
        var decisions =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        var decision = decisions.parseDecision("x", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> decisions.evaluateDecision(decision, Variables.createVariables()))
                .hasMessageContaining("External functions are disabled");
    }

    @Test
    void externalEntitiesAreNotRead() {
        assertThatThrownBy(() -> problems("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
                .isInstanceOf(RefusedDiagram.class);
    }

    /** Each runs the code in a real engine; the standard's notation has many places for it. */
    @TestFactory
    Stream<DynamicTest> codeIsFoundWhereverTheEngineLooksForIt() {
        return Stream.of(
                        listener("executionListener", "class=\"java.lang.Object\""),
                        listener("executionListener", "expression=\"${answer}\""),
                        listener("executionListener", "delegateExpression=\"${execution.id.bytes}\""),
                        listener("executionListener", "delegateExpression=\"${''.getClass().forName('x')}\""),
                        listener("taskListener", "class=\"java.lang.Object\""),
                        listener("taskListener", "delegateExpression=\"${other}\""),
                        listener("taskListener", "x:delegateExpression=\"${other}\" xmlns:x=\"urn:x\""),
                        extension(
                                "<camunda:executionListener event=\"start\"><camunda:script/></camunda:executionListener>"),
                        extension("<camunda:inputOutput><camunda:inputParameter name=\"a\">${b.c()}<camunda:list/>"
                                + "</camunda:inputParameter></camunda:inputOutput>"),
                        extension("<camunda:inputOutput><camunda:inputParameter name=\"a\"><![CDATA[${b.c()}]]>"
                                + "</camunda:inputParameter></camunda:inputOutput>"),
                        extension("<camunda:field name=\"a\" expression=\"${b.c()}\"/>"),
                        extension("<camunda:connector/>"),
                        extension("<a:executionListener xmlns:a=\"http://activiti.org/bpmn\" event=\"start\"/>"),
                        attribute("xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Object\""),
                        attribute("xmlns:a=\"http://activiti.org/bpmn\" a:expression=\"${answer}\""),
                        attribute("xmlns:a=\"http://activiti.org/bpmn\" a:formKey=\"https://evil.example/x\""),
                        attribute("xmlns:b=\"http://camunda.org/schema/1.0/bpmn\" b:class=\"java.lang.Object\""),
                        attribute("camunda:resultVariable=\"${b.c()}\""),
                        attribute("camunda:type=\"mail\""),
                        condition("<![CDATA[${runtime.delete(1)}]]>"),
                        condition("${runtime.delete(1)}<bpmn:documentation>x</bpmn:documentation>"),
                        condition("<bpmn:documentation>x</bpmn:documentation>${runtime.delete(1)}"),
                        condition("${runtime.de<bpmn:documentation>x</bpmn:documentation>lete(1)}"),
                        condition("${answer &#46;class.name == 'x'}"),
                        condition("${answer. class.name == 'x'}"),
                        condition("${answer}${runtime.delete(1)}"),
                        condition("${'}'.bytes}${runtime.delete(1)}"),
                        condition("${'a\\'}'.bytes}"),
                        condition("${'a\\'}'.getClass().forName('x')}"),
                        condition("${answer"),
                        condition("${" + "!".repeat(100_000) + "answer}"),
                        extension("<camunda:inputOutput><camunda:inputParameter name=\"a\">#{'\\'}'.bytes}"
                                + "</camunda:inputParameter></camunda:inputOutput>"),
                        condition("${'\\'' + runtime.delete(1) + '\\''}"))
                .map(text -> DynamicTest.dynamicTest(
                        text.lines()
                                .filter(line -> !ThingDiagram.text().contains(line))
                                .findFirst()
                                .orElseThrow()
                                .strip(),
                        () -> assertThat(problems(text)).isNotEmpty()));
    }

    private List<String> problems(String text) {
        var diagram = Diagram.read("thing.bpmn", text.getBytes(StandardCharsets.UTF_8));
        var forms = Map.of("forms/enterThing.html", new byte[0], "forms/checkThing.html", new byte[0]);
        return rules.problems(new ProposedModel(forms, Map.of("thing.bpmn", diagram)))
                .map(ModelProblem::told)
                .toList();
    }

    private static String listener(String element, String attributes) {
        return extension("<camunda:%s event=\"start\" %s/>".formatted(element, attributes));
    }

    private static String extension(String content) {
        return replaced(
                "camunda:delegateExpression=\"${sendThing}\"/>",
                "camunda:delegateExpression=\"${sendThing}\"><bpmn:extensionElements>" + content
                        + "</bpmn:extensionElements></bpmn:serviceTask>");
    }

    private static String attribute(String attributes) {
        return replaced(
                "camunda:delegateExpression=\"${sendThing}\"",
                attributes + " camunda:delegateExpression=\"${sendThing}\"");
    }

    private static String condition(String content) {
        return replaced(CONDITION, content);
    }

    private static String replaced(String part, String by) {
        var text = ThingDiagram.text().replace(part, by);
        assertThat(text).isNotEqualTo(ThingDiagram.text());
        return text;
    }

    private record Broken(String part, String by, String reason) {}
}
