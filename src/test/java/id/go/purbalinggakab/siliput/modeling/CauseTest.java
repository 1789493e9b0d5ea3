package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import id.go.purbalinggakab.siliput.mail.Mailer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.client.ResourceAccessException;

/** The engine's English, and that of what it calls, becomes a cause that an administrator can do something about. */
class CauseTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("causes");
        configuration.setJdbcUrl("jdbc:h2:mem:causes");
        configuration.setHistoryTimeToLive("P1D");
        configuration.setBeans(BEANS);
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private record Broken(Cause cause, String how, BpmnModelInstance diagram) {}

    @TestFactory
    Stream<DynamicTest> brokenDiagrams() {
        return Stream.of(
                        new Broken(Cause.PATH, "no way out of a gateway", gateway("${title == 'x'}")),
                        new Broken(Cause.NAME, "a condition on what nobody entered", gateway("${tilte == 'x'}")),
                        new Broken(Cause.NAME, "a component that is not there", service("sendLeter")),
                        new Broken(Cause.EXPRESSION, "a condition that is no question", gateway("${title}")),
                        new Broken(
                                Cause.TIMER,
                                "2 jam",
                                process()
                                        .intermediateCatchEvent("wait")
                                        .timerWithDuration("${title}")
                                        .endEvent()
                                        .done()),
                        new Broken(
                                Cause.TIMER,
                                "a date that is none",
                                process()
                                        .intermediateCatchEvent("wait")
                                        .timerWithDate("${title}")
                                        .endEvent()
                                        .done()),
                        new Broken(
                                Cause.TABLE,
                                "a table that is not there",
                                process()
                                        .businessRuleTask("limits")
                                        .camundaDecisionRef("serviceLimit")
                                        .endEvent()
                                        .done()),
                        new Broken(
                                Cause.MISSING,
                                "a process that is not there",
                                process()
                                        .callActivity("other")
                                        .calledElement("othr")
                                        .endEvent()
                                        .done()))
                .map(one -> DynamicTest.dynamicTest(one.how(), () -> {
                    var words = EngineWords.of(failure(one.diagram()));
                    assertThat(words.cause()).as(words.text()).isEqualTo(one.cause());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatStepsCall() {
        return Stream.<Map.Entry<Cause, Exception>>of(
                        Map.entry(Cause.MAIL, new Mailer.MailUnavailable("x", null)),
                        Map.entry(Cause.FILES, new UncheckedIOException(new IOException("No space left on device"))),
                        Map.entry(Cause.WEBSITE, new ResourceAccessException("x", new HttpTimeoutException("late"))),
                        Map.entry(Cause.DATABASE, new SQLException("deadlock")),
                        Map.entry(Cause.TABLE, misspelt()),
                        Map.entry(Cause.OTHER, new IllegalStateException("x")))
                .map(one -> DynamicTest.dynamicTest(one.getKey() + " " + one.getValue(), () -> {
                    BEANS.put("called", (JavaDelegate) execution -> {
                        throw one.getValue();
                    });
                    var words = EngineWords.of(failure(service("called")));
                    assertThat(words.cause()).as(words.text()).isEqualTo(one.getKey());
                }));
    }

    @Test
    void personsAreCoveredAndNamesOfTheDiagramAreNot() {
        var words = EngineWords.of("a.b.Failure: Nilai 'Budi Santoso' untuk 'letterNumber', ${letterKind == 'NONE'}\n"
                        + "\tat a.b.Place.of(Place.java:1)\n"
                        + "Caused by: a.b.Other: can't reach budi.s@example.id or +62 812-3456-7890, NIK 3303012345678901\n"
                        + "\t... 7 more\n")
                .text();
        assertThat(words)
                .contains("'letterNumber'", "${letterKind == 'NONE'}", "a.b.Other: can't reach")
                .doesNotContain("Budi", "example.id", "812", "33030", "Place.java", "more");
    }

    private static IllegalArgumentException misspelt() {
        return (IllegalArgumentException) catchThrowable(() -> LimitUnit.valueOf("JAMM"));
    }

    private static StartEventBuilder process() {
        return Bpmn.createExecutableProcess("broken").startEvent();
    }

    private static BpmnModelInstance gateway(String condition) {
        return process()
                .exclusiveGateway("kind")
                .condition("never", condition)
                .endEvent()
                .moveToLastGateway()
                .condition("nor this", "${title == 'y'}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance service(String bean) {
        return process()
                .serviceTask("call")
                .camundaDelegateExpression("${" + bean + "}")
                .endEvent()
                .done();
    }

    private static Throwable failure(BpmnModelInstance diagram) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("broken.bpmn", diagram)
                .deploy();
        var failed = catchThrowable(
                () -> engine.getRuntimeService().startProcessInstanceByKey("broken", Map.of("title", "2 jam")));
        assertThat(failed).isNotNull();
        return failed;
    }
}
