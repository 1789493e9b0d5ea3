package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.modeling.Comparison.Kind;
import id.go.purbalinggakab.siliput.modeling.Comparison.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What changed is said in the words of who changes it, and nothing changes unsaid. */
class ComparisonTest {

    @Test
    void aTableIsComparedCellByCell() throws IOException {
        var before = file("processes/serviceLimits.dmn");
        var after = before.replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$16")
                .replaceFirst("(?s)\\s*<rule id=\"productionLimit\">.*?</rule>", "");
        var rows = compared("processes/serviceLimits.dmn", before, after);
        assertThat(rows)
                .extracting(Row::kind, Row::element)
                .contains(Tuple.tuple(Kind.CHANGED, "answerLimit"), Tuple.tuple(Kind.REMOVED, "productionLimit"))
                .contains(Tuple.tuple(Kind.MOVED, "minorLimit"))
                .hasSizeGreaterThan(3);
        assertThat(rows.get(0).details()).containsExactly("Jumlah: 4 → 6");
    }

    @Test
    void aFormIsComparedFieldByFieldAndLineByLine() throws IOException {
        var before = file("forms/verifyLetter.html");
        var after = before.replace("Yang harus dilengkapi", "Yang masih kurang")
                .replace("maxlength=\"1000\"", "maxlength=\"500\"")
                .replace("Keabsahan surat", "Sah tidaknya surat")
                .replaceFirst(
                        "(?s)<div class=\"field\">\\s*<label class=\"tick\"><input id=\"si-letterStamped\".*?</div>",
                        "");
        var rows = compared("forms/verifyLetter.html", before, after);
        assertThat(rows)
                .extracting(Row::kind, Row::element)
                .contains(Tuple.tuple(Kind.REMOVED, "letterStamped"), Tuple.tuple(Kind.CHANGED, "letterRemark"));
        assertThat(rows.stream().flatMap(row -> row.details().stream()))
                .contains("label: Yang harus dilengkapi → Yang masih kurang", "paling panjang: 1000 → 500")
                .anyMatch(line -> line.startsWith("+ ") && line.contains("Sah tidaknya surat"));
    }

    @Test
    void whatIsOnlyDrawnElsewhereIsMoved() throws IOException {
        var before = file("processes/coverage.bpmn");
        var after = before.replaceFirst("(bpmnElement=\"verifyLetter\"[^>]*>\\s*<dc:Bounds x=\")\\d+", "$17");
        assertThat(after).isNotEqualTo(before);
        assertThat(compared("processes/coverage.bpmn", before, after))
                .extracting(Row::kind, Row::element)
                .containsExactly(Tuple.tuple(Kind.MOVED, "verifyLetter"));
    }

    @Test
    void fiveHundredElementsAreCompared() {
        var rows = compared("processes/besar.bpmn", diagram(0), diagram(500));
        assertThat(rows).hasSize(500).allMatch(row -> row.kind() == Kind.ADDED);
    }

    @Test
    void aFileThatBringsMoreThanItselfIsNotRead() throws IOException {
        var before = file("processes/coverage.bpmn");
        var entity = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";
        var told = Comparison.of(
                "processes/coverage.bpmn",
                Optional.of(before.getBytes(StandardCharsets.UTF_8)),
                entity.getBytes(StandardCharsets.UTF_8));
        assertThat(told.rows()).isEmpty();
        assertThat(told.note()).contains("DOCTYPE").doesNotContain("root:");
    }

    private static String diagram(int tasks) {
        return IntStream.range(0, tasks)
                .mapToObj("<bpmn:task id=\"t%d\" name=\"Langkah\"/>"::formatted)
                .collect(Collectors.joining(
                        "",
                        "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><bpmn:process id=\"p\">",
                        "</bpmn:process></bpmn:definitions>"));
    }

    private static List<Row> compared(String file, String before, String after) {
        return Comparison.of(
                        file,
                        Optional.of(before.getBytes(StandardCharsets.UTF_8)),
                        after.getBytes(StandardCharsets.UTF_8))
                .rows();
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of(name));
    }
}
