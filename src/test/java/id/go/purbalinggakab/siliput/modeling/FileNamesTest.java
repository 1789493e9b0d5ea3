package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is called as its content says, on whichever road it comes, so that no name leads past what is checked. */
@EngineTest
class FileNamesTest {

    private static final byte[] FORM = "<form name=\"x\"></form>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROCESS =
            ("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">"
                            + "<bpmn:process id=\"askRoom\" isExecutable=\"true\"/></bpmn:definitions>")
                    .getBytes(StandardCharsets.UTF_8);

    /** What none of the roads lets in under its own name. */
    private static final Map<String, byte[]> NAMES = Map.of(
            "forms/rapat\u0101.html", FORM,
            "forms/\u0441overage.html", FORM,
            "forms/a\nb.html", FORM,
            "forms/../../etc/x.html", FORM,
            "forms/x.html/..", FORM,
            "processes/lain.bpmn", PROCESS,
            "processes/ASKROOM.bpmn", PROCESS,
            "processes/askRoom.BPMN", PROCESS,
            "rapat.exe", FORM);

    @Autowired
    ModelDrafts drafts;

    @Autowired
    DraftCheck check;

    @Autowired
    ReleaseRecords records;

    @Autowired
    ReleaseTable table;

    @Autowired
    RunningModels models;

    @Autowired
    Actor actor;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    private int last;

    @BeforeEach
    void administrator() {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        last = number();
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    /** Each says under which names the file is known afterwards. */
    private Map<String, BiFunction<String, byte[], Stream<String>>> roads() {
        var roads = new TreeMap<String, BiFunction<String, byte[], Stream<String>>>();
        roads.put(
                "folder or example",
                (name, content) -> names(drafts.create("Nama", "admin", Origin.FOLDER, Map.of(name, content))
                        .files()
                        .keySet()));
        roads.put("saved in a draft", (name, content) -> {
            var draft = drafts.create("Nama", "admin", Origin.WORKSHOP, Map.of());
            drafts.save(draft.id(), draft.version(), Map.of(name, content), "admin");
            return names(drafts.find(draft.id()).orElseThrow().files().keySet());
        });
        roads.put("upload", (name, content) -> ModelName.of(name, content).stream());
        roads.put("Modeler, a draft", (name, content) -> {
            var title = "Nama " + name.hashCode();
            intake(false).receive(title, Map.of(name, content));
            return drafts.open().stream()
                    .filter(draft -> draft.title().equals(title))
                    .flatMap(draft -> draft.files().keySet().stream());
        });
        roads.put("Modeler, at once", (name, content) -> {
            intake(true).receive("Nama", Map.of(name, content));
            return number() == last ? Stream.of() : table.find(number()).orElseThrow().files().keySet().stream();
        });
        return roads;
    }

    @TestFactory
    Stream<DynamicTest> noRoadTakesANameThatIsNotOurs() {
        return roads().entrySet().stream().flatMap(road -> NAMES.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(road.getKey() + ": " + file.getKey(), () -> {
                    var known = Stream.<String>of();
                    try {
                        known = road.getValue().apply(file.getKey(), file.getValue());
                    } catch (RefusedRelease refused) {
                        assertThat(refused).hasMessageContaining("tidak diterima");
                    }
                    assertThat(known.filter(name -> !name.matches("forms/x\\.html|processes/askRoom\\.bpmn")))
                            .isEmpty();
                })));
    }

    @TestFactory
    Stream<DynamicTest> aNameThatDiffersInItsCaseOnlyIsRefusedBeforeItRuns() {
        var twin = Map.of("forms/VERIFYletter.html", FORM);
        return Stream.of(
                DynamicTest.dynamicTest("workshop", () -> assertThat(
                                check.problems(drafts.create("Nama", "admin", Origin.WORKSHOP, twin)))
                        .anyMatch(problem -> problem.sentence().contains("hanya berbeda huruf besar"))),
                DynamicTest.dynamicTest("any release", () -> assertThatThrownBy(
                                () -> records.keep(0, null, twin, Set.of(), set -> null))
                        .isInstanceOf(RefusedRelease.class)
                        .hasMessageContaining("hanya berbeda huruf besar")));
    }

    private static Stream<String> names(Set<String> names) {
        return names.stream();
    }

    private ModelIntake intake(boolean demo) {
        return new ModelIntake(
                drafts,
                records,
                models,
                new ModelingSettings(demo, new ModelingSettings.Workshop(null, null, Duration.ofDays(90))),
                actor,
                "https://siliput.example");
    }

    private int number() {
        return table.newest(1).stream().findFirst().map(Release::number).orElse(0);
    }
}
