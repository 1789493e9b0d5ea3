package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.internals.DeploymentGuardPlugin.PlainFeelEngine;
import id.go.purbalinggakab.siliput.engine.internals.PlainFeel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecisionRulesTest {

    private static final String ENDLESS = "count(for i in 1..3000000 return i)";
    private static final String MINOR = "\"RINGAN\"";

    private final List<ModelRule> rules = List.of(
            new DiagramRules(name -> false, new ShippedUse(Map.of(), Map.of(), Stream::of)), new DecisionRules());

    @Test
    void theShippedTablePasses() throws IOException {
        assertThat(problems(table())).isEmpty();
    }

    @Test
    void namesDecisionRowAndColumnAndTheWayOut() throws IOException {
        assertThat(problems(table().replace(MINOR + "</text>", ENDLESS + "</text>")))
                .singleElement()
                .asString()
                .contains("keputusan 'Batas waktu layanan', baris 3, kolom 'Layanan'", ENDLESS, "beberapa baris");
        assertThat(problems(table().replace("<text>30</text>", "<text>" + ENDLESS + "</text>")))
                .singleElement()
                .asString()
                .contains("keputusan 'Batas waktu layanan', baris 6, kolom 'Jumlah'");
        assertThat(problems(table().replace("<text>service</text>", "<text>" + ENDLESS + "</text>")))
                .singleElement()
                .asString()
                .contains("keputusan 'Batas waktu layanan', elemen 'serviceExpression'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "4",
                "-4.5",
                "> 3",
                "<= amount * 2",
                "[1..5]",
                "]1..5[",
                "(1 .. amount + 1)",
                "\"A\", \"B\"",
                "\"for i in 1..9 return i\"",
                "not(\"A\", > 3, [1..2])",
                "1, [3..4], > 7",
                "(amount + 1) * 24",
                "? > 3 and ? < 5",
                "date(\"2026-01-01\")",
                "< date and time(\"2026-01-01T00:00:00\")",
                "duration(\"P3D\")",
                "@\"P3D\"",
                "starts with(?, \"A\")",
                "max(amount, 3) - 1",
                "true",
            })
    void whatATableOfLimitsNeedsIsTaken(String cell) throws IOException {
        assertThat(problems(with(cell))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..3000000 return i",
                "some i in 1..3000000 satisfies i > 3000000",
                "every i in 1..3000000 satisfies i > 0",
                "count(for i in 1..3000000 return i) > 1",
                "max(for i in 1..3000000 return i)",
                "[1,2,3][item > 1]",
                "amounts[item > 1]",
                "(1)[item > 1]",
                "{f: function(x) f(x), r: f(1)}.r",
                "function(x) x",
                "f(1)",
                "decimal(1, 999999999)",
                "floor(1.5, 999999999)",
                "floor(floor(1))",
                "2 ** 999999999",
                "matches(\"aaaaaaaa\", \"(a+)+$\")",
                "\"a\\\" for\"",
                "if a then b else c",
                "1 /* */ + 1",
                "a // b",
                "a.b",
                "\"a\" for",
            })
    void whatRepeatsFiltersOrNestsIsRefused(String cell) throws IOException {
        assertThat(problems(with(cell))).singleElement().asString().contains("baris 3, kolom 'Layanan'");
    }

    @Test
    void aCellHasABoundAndATableToo() throws IOException {
        assertThat(problems(with("1" + ",1".repeat(499)))).isEmpty();
        assertThat(problems(with("1" + " + 1".repeat(300))))
                .singleElement()
                .asString()
                .contains("1000 huruf");
        var row = "<rule><inputEntry><text>1</text></inputEntry></rule>";
        assertThat(problems(table().replace("</decisionTable>", row.repeat(5000) + "</decisionTable>")))
                .singleElement()
                .asString()
                .contains("lebih dari 5000 sel");
    }

    /** No cell repeats anything: the longest ones that are taken, and those that are refused last, cost milliseconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,",
                "service,",
                "9 * ",
                "service + ",
                "[1..99999999],",
                "]-9999999..9999999[,",
                "max(1,2,3,4,5) + ",
                "1 < service or ",
                "contains(service, \"a\") and ",
                "date and time(\"2026-01-01T00:00:00\") < ",
                "(1 + 2 * 3 - 4) * ",
                "not(",
                "(",
                "- ",
                " ",
                "\"a\""
            })
    void theDearestCellCostsLittle(String unit) {
        var engine = new PlainFeelEngine();
        var known = Variables.putValue("service", "a".repeat(4000)).asVariableContext();
        var cells = unit.repeat(990 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var cell : List.of(cells + "1", cells + "service", cells + "!")) {
                var isTaken = PlainFeel.problem(cell).isEmpty();
                for (int row = 0; isTaken && row < 50; row++) {
                    tested(engine, cell, known);
                }
            }
        });
    }

    /** A cell that compares what cannot be compared is as good as one that can. */
    private static void tested(PlainFeelEngine engine, String cell, VariableContext known) {
        try {
            engine.evaluateSimpleUnaryTests(cell, "service", known);
        } catch (RuntimeException nonsense) {
            assertThat(nonsense).hasMessageNotContaining("Tabel keputusan ini");
        }
    }

    @Test
    void whereverTheEngineReadsFeel() throws IOException {
        var literal = "<literalExpression><text>1<a>" + ENDLESS + "</a></text></literalExpression>";
        var start = table().indexOf("<decisionTable");
        var end = table().indexOf("</decisionTable>") + "</decisionTable>".length();
        assertThat(problems(table().substring(0, start) + literal + table().substring(end)))
                .isNotEmpty();
        assertThat(problems(table().replace("<text>" + MINOR, "<text><![CDATA[" + ENDLESS + "]]>")))
                .isNotEmpty();
        assertThat(problems(table().replace(
                                "<decisionTable",
                                "<informationRequirement><requiredDecision href=\"#x\"/>"
                                        + "</informationRequirement><decisionTable")))
                .singleElement()
                .asString()
                .contains("satu tabel");
        for (var language : Set.of("feel-scala", "feel-unary-tests", "javascript", "juel")) {
            assertThat(problems(table().replace("<inputEntry", "<inputEntry expressionLanguage=\"" + language + "\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void aTableFromTheFolderIsRefusedToo(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("processes"));
        Files.createDirectories(home.resolve("forms"));
        Files.writeString(home.resolve("processes/serviceLimits.dmn"), with(ENDLESS));
        try (var deploying = new DeployingEngine("decisionFolder", home)) {
            assertThat(deploying.deployChanges())
                    .extracting(DeployedFile::result)
                    .containsExactly(DeployedFile.Result.DITOLAK);
        }
    }

    @Test
    void aTableDeployedBeforeTheRuleIsNotEvaluated(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("processes"));
        Files.writeString(home.resolve("processes/serviceLimits.dmn"), table());
        try (var deploying = new DeployingEngine("decisionBefore", home)) {
            deploying.deployChanges();
            assertThat(asked(deploying, table())).isEqualTo(3);
            var before = List.of(
                    with("count(for i in 1..3 return i) > 3"),
                    table().replace("<text>3</text>", "<text>count(for i in 1..3 return i)</text>"),
                    table().replace("<text>service</text>", "<text>if true then service else service</text>"));
            for (var table : before) {
                assertThatThrownBy(() -> asked(deploying, table))
                        .hasStackTraceContaining("Tabel keputusan ini tidak dapat dipakai");
            }
        }
    }

    private static Object asked(DeployingEngine deploying, String table) {
        var engine = (ProcessEngineConfigurationImpl) deploying.engine.getProcessEngineConfiguration();
        JdbcClient.create(engine.getDataSource())
                .sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ = 'processes/serviceLimits.dmn'")
                .params(table.getBytes(StandardCharsets.UTF_8))
                .update();
        engine.getDeploymentCache().discardDecisionDefinitionCache();
        engine.getDeploymentCache().discardDecisionRequirementsDefinitionCache();
        return deploying
                .engine
                .getDecisionService()
                .evaluateDecisionTableByKey("serviceLimits", Variables.putValue("service", "RINGAN"))
                .getSingleResult()
                .getEntry("amount");
    }

    private List<String> problems(String text) {
        var table = Diagram.read("limits.dmn", text.getBytes(StandardCharsets.UTF_8));
        return rules.stream()
                .flatMap(rule -> rule.problems(new ProposedModel(Map.of(), Map.of("limits.dmn", table))))
                .map(ModelProblem::told)
                .toList();
    }

    private static String with(String cell) throws IOException {
        var escaped = cell.replace("&", "&amp;").replace("<", "&lt;");
        return table().replace(MINOR + "</text>", escaped + "</text>");
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("processes/serviceLimits.dmn"));
    }
}
