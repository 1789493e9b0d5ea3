package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.modeling.Comparison.Kind;
import id.go.purbalinggakab.siliput.modeling.Comparison.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Decision tables cell by cell: row, column, before and after; what is no cell is compared as an element. */
final class TableDifference {

    private static final String CELL = "inputEntry|outputEntry|rule";

    private TableDifference() {}

    /** Cells by column, the first of them naming the row. */
    private record Rule(int line, Map<String, String> cells) {

        String name() {
            return "baris %d (%s)"
                    .formatted(line, cells.values().stream().findFirst().orElse(""));
        }
    }

    static List<Row> rows(String was, String is) {
        var before = rules(was);
        var after = rules(is);
        var rows = new ArrayList<Row>();
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (var id : ids) {
            var old = before.get(id);
            var fresh = after.get(id);
            if (old == null) {
                rows.add(new Row(Kind.ADDED, fresh.name(), id, words(fresh)));
            } else if (fresh == null) {
                rows.add(new Row(Kind.REMOVED, old.name(), id, words(old)));
            } else {
                var details = new ArrayList<String>();
                var columns = new LinkedHashMap<>(old.cells());
                columns.putAll(fresh.cells());
                columns.keySet()
                        .forEach(column -> Comparison.compare(
                                details,
                                column,
                                old.cells().getOrDefault(column, ""),
                                fresh.cells().getOrDefault(column, "")));
                if (!details.isEmpty()) {
                    rows.add(new Row(Kind.CHANGED, fresh.name(), id, details));
                } else if (old.line() != fresh.line()) {
                    rows.add(new Row(Kind.MOVED, fresh.name(), id, List.of()));
                }
            }
        }
        Comparison.diagram(withoutDefault(was), withoutDefault(is)).stream()
                .filter(row -> !row.what().split(" ")[0].matches(CELL))
                .forEach(rows::add);
        return rows;
    }

    /** Editors leave out the hit policy that the standard means without one. */
    private static String withoutDefault(String xml) {
        return xml.replace(" hitPolicy=\"UNIQUE\"", "");
    }

    private static List<String> words(Rule rule) {
        return rule.cells().entrySet().stream()
                .map(cell -> "%s: %s".formatted(cell.getKey(), cell.getValue()))
                .toList();
    }

    private static Map<String, Rule> rules(String xml) {
        var found = new LinkedHashMap<String, Rule>();
        Diagram.read("", xml.getBytes(StandardCharsets.UTF_8))
                .elements("decisionTable"::equals)
                .forEach(table -> {
                    var columns = children(table)
                            .filter(child -> child.getLocalName().matches("input|output"))
                            .map(TableDifference::column)
                            .toList();
                    children(table)
                            .filter(child -> child.getLocalName().equals("rule"))
                            .forEach(rule -> found.put(
                                    rule.getAttribute("id"), new Rule(found.size() + 1, cells(rule, columns))));
                });
        return found;
    }

    private static Map<String, String> cells(Element rule, List<String> columns) {
        var cells = new LinkedHashMap<String, String>();
        var entries = children(rule)
                .filter(child -> child.getLocalName().matches("inputEntry|outputEntry"))
                .toList();
        for (var i = 0; i < entries.size(); i++) {
            cells.put(
                    i < columns.size() ? columns.get(i) : "kolom " + (i + 1),
                    entries.get(i).getTextContent().strip());
        }
        children(rule)
                .filter(child -> child.getLocalName().equals("description"))
                .forEach(text -> cells.put("keterangan", text.getTextContent().strip()));
        return cells;
    }

    private static String column(Element column) {
        return Stream.of("label", "name", "id")
                .map(column::getAttribute)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
