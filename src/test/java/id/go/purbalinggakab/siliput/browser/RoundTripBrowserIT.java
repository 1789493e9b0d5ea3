package id.go.purbalinggakab.siliput.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Whoever opens a diagram in Camunda Modeler and saves it changes nothing: import and export in a real browser give the
 * same bytes. Maven Central has no camunda-bpmn-js; its parts are the bpmn-js in Camunda's own web applications and the
 * extension descriptor of camunda-bpmn-moddle.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RoundTripBrowserIT {

    private static final String DIAGRAM_WITH_A_LOST_SHAPE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d" targetNamespace="x">
              <bpmn:process id="p"><bpmn:startEvent id="s" /></bpmn:process>
              <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
                <bpmndi:BPMNShape id="sh" bpmnElement="nobody"><dc:Bounds x="1" y="1" width="36" height="36" />
                </bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private Page page;
    private Object camunda;

    @BeforeAll
    void openEmptyPage() throws IOException {
        page = Chromium.browser().newContext().newPage();
        page.setContent("<!doctype html><meta charset=utf-8><div id=canvas style='height:900px'></div>");
        page.addScriptTag(script("browser/round-trip.js"));
        page.addScriptTag(script("META-INF/resources/webjars/camunda/lib/deps.js"));
        camunda = new ObjectMapper().readValue(text("camunda-bpmn-moddle/camunda.json"), Map.class);
    }

    @AfterAll
    void close() {
        if (page != null) {
            page.context().close();
        }
    }

    static Stream<Path> diagrams() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void savingAnUntouchedDiagramChangesNothing(Path file) throws IOException {
        var xml = Files.readString(file);

        var result = roundTrip(xml);

        assertThat(result.warnings()).as("import warnings of %s", file).isEmpty();
        assertThat(result.drawn()).as("drawn elements of %s", file).isGreaterThan(5);
        assertThat(result.xml()).as("export of %s", file).isEqualTo(xml);
    }

    @Test
    void aShapeWithoutAnElementIsNotLostSilently() {
        assertThat(roundTrip(DIAGRAM_WITH_A_LOST_SHAPE).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("nobody"));
    }

    @SuppressWarnings("unchecked")
    private RoundTrip roundTrip(String xml) {
        var answer =
                (Map<String, Object>) page.evaluate("sent => roundTrip(sent)", Map.of("xml", xml, "camunda", camunda));
        return new RoundTrip(
                (List<String>) answer.get("warnings"), (String) answer.get("xml"), (int) answer.get("drawn"));
    }

    private static AddScriptTagOptions script(String resource) throws IOException {
        return new AddScriptTagOptions().setContent(text(resource));
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }

    private record RoundTrip(List<String> warnings, String xml, int drawn) {}
}
