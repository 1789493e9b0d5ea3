package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.toMap;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FeelCells;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import id.go.purbalinggakab.siliput.modeling.process.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** A decision table answers every case that can occur, once, with what code can use; tried row by row before it counts. */
@Component
@Order(80)
@RequiredArgsConstructor
class Tables implements ModelRule {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CASES = 20_000;

    private final ShippedModels shipped;
    private final FeelCells feel;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var known = shipped.shipped()
                .flatMap(diagram -> diagram.elements("decision"::equals))
                .collect(toMap(decision -> decision.getAttribute("id"), decision -> decision));
        return model.all()
                .flatMap(diagram -> diagram.elements("decision"::equals).flatMap(decision -> Table.of(decision).stream()
                        .flatMap(table -> problems(diagram, table, known.get(decision.getAttribute("id"))))));
    }

    private Stream<ModelProblem> problems(Diagram diagram, Table table, Element was) {
        if (table.rows().size() > MOST_ROWS) {
            return Stream.of(diagram.problem(
                    table.element(), "lebih dari %d baris; bagilah menjadi beberapa tabel".formatted(MOST_ROWS)));
        }
        var before = Stream.ofNullable(was)
                .flatMap(decision -> Table.of(decision).stream())
                .toList();
        var found = Stream.of(
                        before.stream().flatMap(shippedTable -> promises(diagram, table, shippedTable)),
                        table.rows().stream().flatMap(row -> outputs(diagram, table, row)))
                .flatMap(all -> all)
                .collect(Collectors.toCollection(ArrayList::new));
        var coverage = new TableCoverage(diagram, withValues(table, before), feel);
        var cells = coverage.wrongCells();
        found.addAll(cells);
        if (cells.isEmpty() && found.isEmpty()) {
            coverage.problems(MOST_CASES).forEach(found::add);
        }
        return found.stream();
    }

    /** What the shipped table can be asked stays askable, whatever the column now lists. */
    private static Table withValues(Table table, List<Table> before) {
        var inputs = IntStream.range(0, table.inputs().size())
                .mapToObj(index -> {
                    var column = table.inputs().get(index);
                    var values = new LinkedHashSet<>(column.values());
                    before.stream()
                            .flatMap(one -> one.inputs().stream())
                            .filter(one -> one.name().equals(column.name()))
                            .forEach(one -> values.addAll(one.values()));
                    return new Column(column.label(), column.name(), column.type(), values);
                })
                .toList();
        return new Table(table.element(), inputs, table.outputs(), table.rows());
    }

    private static Stream<ModelProblem> promises(Diagram diagram, Table now, Table was) {
        var policy = Stream.of(now.hitPolicy())
                .filter(one -> !one.equals(was.hitPolicy()))
                .map(one -> "Hit policy dahulu %s, sekarang %s; kembalikan".formatted(was.hitPolicy(), one));
        var inputs = now.inputs().stream().map(Column::promise).toList();
        var outputs = now.outputs().stream().map(Column::promise).toList();
        var lost = Stream.concat(
                        was.inputs().stream().map(Column::promise).filter(one -> !inputs.contains(one)),
                        was.outputs().stream().map(Column::promise).filter(one -> !outputs.contains(one)))
                .map("kolom '%s' tidak ada lagi, padahal program membacanya; kembalikan"::formatted);
        var added = now.inputs().stream()
                .map(Column::promise)
                .filter(one -> was.inputs().stream().map(Column::promise).noneMatch(one::equals))
                .map("kolom masukan '%s' tidak diisi siapa pun; hapus kolom itu"::formatted);
        return Stream.of(policy, lost, added)
                .flatMap(all -> all)
                .map(sentence -> diagram.problem(now.element(), sentence));
    }

    private Stream<ModelProblem> outputs(Diagram diagram, Table table, Table.Row row) {
        return IntStream.range(0, Math.min(row.outputs().size(), table.outputs().size()))
                .mapToObj(index -> {
                    var cell = row.outputs().get(index);
                    var column = table.outputs().get(index);
                    return OutputCell.problem(column, cell.getTextContent().strip(), feel, table.outputs())
                            .map(sentence -> diagram.problem(
                                    cell, "baris %d, kolom '%s' %s".formatted(row.number(), column.label(), sentence)))
                            .orElse(null);
                })
                .filter(Objects::nonNull);
    }
}
