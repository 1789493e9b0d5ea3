package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FeelCells;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which rows answer which case: every cell is tried once with every value worth asking, never every case in full. */
final class TableCoverage {

    private static final int MOST_TOLD = 20;

    private final Diagram diagram;
    private final Table table;
    private final FeelCells feel;
    private final List<List<Object>> samples;

    /** By column: the value, and the rows whose cell takes it. */
    private final List<Map<Object, List<Table.Row>>> takes = new ArrayList<>();

    TableCoverage(Diagram diagram, Table table, FeelCells feel) {
        this.diagram = diagram;
        this.table = table;
        this.feel = feel;
        this.samples = IntStream.range(0, table.inputs().size())
                .mapToObj(table::samples)
                .toList();
    }

    /** Cells that cannot be asked, or that no value of their column ever meets. */
    List<ModelProblem> wrongCells() {
        var wrong = new ArrayList<ModelProblem>();
        for (int column = 0; column < samples.size(); column++) {
            var rows = new LinkedHashMap<Object, List<Table.Row>>();
            samples.get(column).forEach(value -> rows.put(value, new ArrayList<>()));
            takes.add(rows);
            for (var row : table.rows()) {
                if (column < row.inputs().size()) {
                    check(column, row, rows, wrong);
                }
            }
        }
        return wrong;
    }

    private void check(int index, Table.Row row, Map<Object, List<Table.Row>> rows, List<ModelProblem> wrong) {
        var cell = row.inputs().get(index);
        var text = cell.getTextContent().strip();
        var column = table.inputs().get(index);
        var place = "baris %d, kolom '%s'".formatted(row.number(), column.label());
        try {
            feel.matches(text, "");
            rows.forEach((value, taking) -> {
                if (feel.matches(text, value)) {
                    taking.add(row);
                }
            });
        } catch (RuntimeException unreadable) {
            wrong.add(diagram.problem(
                    cell, "%s berisi '%s' yang tidak dapat dihitung; perbaiki penulisannya".formatted(place, text)));
            return;
        }
        if (!rows.isEmpty() && rows.values().stream().noneMatch(taking -> taking.contains(row))) {
            var like = Variables.likeliest(text.replace("\"", ""), column.values());
            wrong.add(diagram.problem(
                    cell,
                    "%s berisi '%s' yang tidak cocok dengan nilai mana pun; %s"
                            .formatted(
                                    place,
                                    text,
                                    like.map("maksudnya \"%s\"?"::formatted)
                                            .orElseGet(() -> "teks diapit tanda kutip; nilai yang dikenal: "
                                                    + String.join(", ", column.values())))));
        }
    }

    /** Cases that no row answers, or more than one. */
    Stream<ModelProblem> problems(int mostCases) {
        var cases = samples.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        if (cases > mostCases || cases == 0 || !table.hitPolicy().equals("UNIQUE")) {
            return Stream.empty();
        }
        var isClosed = table.inputs().stream()
                .allMatch(column -> !column.values().isEmpty() || column.type().equals("boolean"));
        var overlaps = new HashMap<List<Table.Row>, String>();
        var gaps = new ArrayList<String>();
        for (long number = 0; number < cases; number++) {
            var rest = number;
            var values = new ArrayList<String>();
            List<Table.Row> rows = table.rows();
            for (int column = 0; column < samples.size(); column++) {
                var value = samples.get(column)
                        .get((int) (rest % samples.get(column).size()));
                rest /= samples.get(column).size();
                values.add(String.valueOf(value));
                var taking = takes.get(column).get(value);
                rows = rows.stream().filter(taking::contains).toList();
            }
            if (rows.size() > 1) {
                overlaps.putIfAbsent(rows, String.join(", ", values));
            } else if (rows.isEmpty() && isClosed) {
                gaps.add(String.join(", ", values));
            }
        }
        return Stream.concat(
                gaps.stream()
                        .limit(MOST_TOLD)
                        .map(one -> diagram.problem(
                                table.element(), "belum punya baris untuk '%s'; tambahkan satu baris".formatted(one))),
                overlaps.entrySet().stream()
                        .limit(MOST_TOLD)
                        .map(one -> diagram.problem(
                                one.getKey().get(1).element(),
                                "baris %s sama-sama berlaku untuk '%s'; ubah sehingga hanya satu yang berlaku"
                                        .formatted(
                                                one.getKey().stream()
                                                        .map(row -> String.valueOf(row.number()))
                                                        .collect(Collectors.joining(" dan ")),
                                                one.getValue()))));
    }
}
