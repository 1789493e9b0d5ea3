package id.go.purbalinggakab.siliput.modeling.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A decision table as people see it: columns, rows and cells. */
record Table(Element element, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])-?\\d+(?:\\.\\d+)?");

    /**
     * One column.
     *
     * @param name what code reads, or the question of an input
     * @param values those that are listed; empty where it is free
     */
    record Column(String label, String name, String type, Set<String> values) {

        static Column of(Element head) {
            var expression = Fact.children(head)
                    .filter(child -> child.getLocalName().equals("inputExpression"))
                    .findFirst();
            var name = expression.map(Element::getTextContent).orElseGet(() -> head.getAttribute("name"));
            return new Column(
                    head.hasAttribute("label") ? head.getAttribute("label") : name.strip(),
                    name.strip(),
                    expression.orElse(head).getAttribute("typeRef"),
                    Fact.children(head)
                            .filter(child -> child.getLocalName().matches("inputValues|outputValues"))
                            .findFirst()
                            .map(list -> texts(list.getTextContent()))
                            .orElseGet(Set::of));
        }

        /** What its name and type are for whoever asks the table. */
        String promise() {
            return "%s (%s)".formatted(name, type);
        }
    }

    /** One row. */
    record Row(int number, Element element, List<Element> inputs, List<Element> outputs) {}

    static Optional<Table> of(Element decision) {
        return Fact.children(decision)
                .filter(child -> child.getLocalName().equals("decisionTable"))
                .findFirst()
                .map(Table::read);
    }

    private static Table read(Element table) {
        var rows = new ArrayList<Row>();
        named(table, "rule")
                .forEach(rule -> rows.add(new Row(
                        rows.size() + 1,
                        rule,
                        named(rule, "inputEntry").toList(),
                        named(rule, "outputEntry").toList())));
        return new Table(
                table,
                named(table, "input").map(Column::of).toList(),
                named(table, "output").map(Column::of).toList(),
                rows);
    }

    private static Stream<Element> named(Element parent, String name) {
        return Fact.children(parent).filter(child -> child.getLocalName().equals(name));
    }

    /** UNIQUE where nothing is said. */
    String hitPolicy() {
        var said = element.getAttribute("hitPolicy");
        return said.isEmpty() ? "UNIQUE" : said;
    }

    static Set<String> texts(String list) {
        var found = new LinkedHashSet<String>();
        TEXT.matcher(list).results().forEach(text -> found.add(text.group(1)));
        return found;
    }

    /** Values worth asking about: the listed ones, or those that the cells name and their neighbours. */
    List<Object> samples(int input) {
        var column = inputs.get(input);
        if (column.type().equals("boolean")) {
            return List.of(true, false);
        }
        var cells = rows.stream()
                .filter(row -> input < row.inputs().size())
                .map(row -> row.inputs().get(input).getTextContent())
                .toList();
        if (column.type().matches("integer|long|double|number")) {
            return cells.stream()
                    .flatMap(cell -> NUMBER.matcher(cell).results())
                    .map(found -> Double.parseDouble(found.group()))
                    .flatMap(number -> Stream.<Object>of(number - 1, number, number + 1))
                    .distinct()
                    .toList();
        }
        var found = new LinkedHashSet<Object>(column.values());
        if (found.isEmpty() && column.type().equals("string")) {
            cells.forEach(cell -> found.addAll(texts(cell)));
        }
        return List.copyOf(found);
    }
}
