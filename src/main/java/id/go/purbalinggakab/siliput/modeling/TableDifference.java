package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.DiagramDifference;
import id.go.purbalinggakab.siliput.engine.DiagramDifference.Change;
import id.go.purbalinggakab.siliput.engine.DiagramDifference.Detail;
import id.go.purbalinggakab.siliput.modeling.Comparison.Kind;
import id.go.purbalinggakab.siliput.modeling.Comparison.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Decision tables cell by cell: row, column, before and after; what is no cell is compared as an element. */
final class TableDifference {

    private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry");

    private TableDifference() {}

    /**
     * Cells by column, the first of them naming the row.
     *
     * @param ids of the row and its cells
     */
    private record Rule(int line, Map<String, String> cells, Set<String> ids) {

        String name() {
            return "baris %d (%s)"
                    .formatted(line, cells.values().stream().findFirst().orElse(""));
        }
    }

    static List<Row> rows(byte[] was, byte[] is) {
        var before = rules(was);
        var after = rules(is);
        var rows = new ArrayList<Row>();
        var told = new TreeSet<String>();
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (var id : ids) {
            var old = before.get(id);
            var fresh = after.get(id);
            if (old == null) {
                rows.add(new Row(Kind.ADDED, fresh.name(), id, words(fresh)));
                told.addAll(fresh.ids());
            } else if (fresh == null) {
                rows.add(new Row(Kind.REMOVED, old.name(), id, words(old)));
                told.addAll(old.ids());
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
                    told.addAll(old.ids());
                    told.addAll(fresh.ids());
                } else if (old.line() != fresh.line()) {
                    rows.add(new Row(Kind.MOVED, fresh.name(), id, List.of()));
                }
            }
        }
        rows.addAll(Comparison.rows(
                DiagramDifference.drawnToo(was, is).changes().stream().flatMap(change -> untold(change, told))));
        return rows;
    }

    /** What of a change the cells do not tell. */
    private static Stream<Change> untold(Change change, Set<String> told) {
        var details = change.details().stream()
                .filter(one -> !isTold(change, one, told))
                .toList();
        return details.isEmpty()
                        && (told.contains(change.id()) || !change.details().isEmpty())
                ? Stream.empty()
                : Stream.of(new Change(change.kind(), change.id(), change.type(), change.name(), details));
    }

    private static boolean isTold(Change change, Detail detail, Set<String> told) {
        var isOther = !detail.before().strip().equals(detail.after().strip())
                && (change.kind() == DiagramDifference.Kind.CHANGED || told.contains(change.id()));
        return isOther && CELLS.contains(change.type()) && detail.what().equals("text")
                || isOther && change.type().equals("rule") && detail.what().equals("description")
                // editors leave out the hit policy that the standard means without one
                || detail.what().equals("hitPolicy") && (detail.before() + detail.after()).equals("UNIQUE");
    }

    private static List<String> words(Rule rule) {
        return rule.cells().entrySet().stream()
                .map(cell -> "%s: %s".formatted(cell.getKey(), cell.getValue()))
                .toList();
    }

    private static Map<String, Rule> rules(byte[] xml) {
        var found = new LinkedHashMap<String, Rule>();
        Diagram.read("", xml).elements("decisionTable"::equals).forEach(table -> {
            var columns = new ArrayList<String>();
            children(table, "input", "output").forEach(one -> columns.add(unique(columns, column(one))));
            children(table, "rule").forEach(rule -> {
                var line = found.size() + 1;
                var id = rule.getAttribute("id").isEmpty() ? "baris " + line : rule.getAttribute("id");
                while (found.containsKey(id)) {
                    id += "'";
                }
                found.put(id, new Rule(line, cells(rule, columns), ids(rule, id)));
            });
        });
        return found;
    }

    private static Set<String> ids(Element rule, String id) {
        var ids = children(rule, "inputEntry", "outputEntry")
                .map(cell -> cell.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
        ids.add(id);
        return ids;
    }

    private static Map<String, String> cells(Element rule, List<String> columns) {
        var cells = new LinkedHashMap<String, String>();
        var entries = children(rule, "inputEntry", "outputEntry").toList();
        for (var i = 0; i < entries.size(); i++) {
            var text = entries.get(i).getTextContent().strip();
            cells.put(
                    i < columns.size() ? columns.get(i) : "kolom " + (i + 1),
                    i < columns.size() || !text.isEmpty() ? text : "(sel tanpa kolom)");
        }
        children(rule, "description")
                .forEach(text -> cells.put(
                        unique(cells.keySet(), "keterangan"),
                        text.getTextContent().strip()));
        return cells;
    }

    private static String unique(Collection<String> taken, String name) {
        var free = name;
        for (var n = 2; taken.contains(free); n++) {
            free = "%s (%d)".formatted(name, n);
        }
        return free;
    }

    private static String column(Element column) {
        return Stream.of("label", "name", "id")
                .map(column::getAttribute)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("kolom");
    }

    private static Stream<Element> children(Element element, String... names) {
        return Stream.of(names).flatMap(name -> Diagram.children(element, name));
    }
}
