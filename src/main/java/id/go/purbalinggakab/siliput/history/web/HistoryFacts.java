package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierWords;
import id.go.purbalinggakab.siliput.evidence.DossierRow;
import id.go.purbalinggakab.siliput.history.process.CaseOperations;
import id.go.purbalinggakab.siliput.history.process.CaseOperations.Change;
import id.go.purbalinggakab.siliput.history.process.CaseOperations.Operation;
import id.go.purbalinggakab.siliput.history.process.CaseTroubles;
import id.go.purbalinggakab.siliput.history.process.CaseValues;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Decided;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Done;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Trouble;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Value;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Variable;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Waits;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What only the engine's history holds of a case, in words. */
@Component
class HistoryFacts {

    private final CaseValues values;
    private final CaseTroubles troubles;
    private final CaseOperations operations;
    private final Officers officers;

    HistoryFacts(CaseValues values, CaseTroubles troubles, CaseOperations operations, Officers officers) {
        this.values = values;
        this.troubles = troubles;
        this.operations = operations;
        this.officers = officers;
    }

    List<Variable> variables(List<CaseValues.Value> taken, boolean closed) {
        var found = new TreeMap<String, List<Value>>();
        taken.forEach(value -> found.computeIfAbsent(value.name(), name -> new ArrayList<>())
                .add(
                        0,
                        new Value(
                                text(value.row(), closed),
                                HistoryTimes.of(value.at()),
                                value.by().map(officers::nameOf).orElse("Sistem"))));
        return found.entrySet().stream()
                .map(one -> new Variable(one.getKey(), label(one.getKey()), one.getValue()))
                .toList();
    }

    private static String text(DossierRow row, boolean closed) {
        if (row.texts().containsKey("value")) {
            return closed ? HistoryViews.SECRET : row.texts().get("value");
        }
        return Optional.ofNullable(row.facts().get("value"))
                .map(DossierWords::of)
                .orElse(row.facts().containsKey("kept") ? "tidak ditampilkan" : "(kosong)");
    }

    private static String label(String name) {
        return Stream.of(DossierWords.LETTER, DossierWords.DISPOSITION, DossierWords.DECISIONS)
                .map(words -> words.get(name))
                .filter(word -> word != null)
                .findFirst()
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .orElse("");
    }

    List<Decided> decisions(String instance) {
        return values.decisions(instance).stream()
                .map(one -> new Decided(
                        HistoryTimes.of(one.at()),
                        one.name(),
                        one.version(),
                        one.activity(),
                        listed(one.inputs()),
                        one.rules().stream().map(CaseValues.Rule::text).toList(),
                        listed(one.outputs())))
                .toList();
    }

    private static String listed(Map<String, String> values) {
        return new LinkedHashMap<>(values)
                .entrySet().stream()
                        .map(one -> "%s: %s".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("; "));
    }

    /** @param hidden a message may repeat what somebody typed */
    List<Trouble> troubles(String instance, boolean hidden) {
        var failed = troubles.failures(instance).stream()
                .map(one -> new Trouble(
                        HistoryTimes.of(one.at()),
                        "Percobaan gagal",
                        one.activity(),
                        hidden ? "" : one.message(),
                        "sisa percobaan " + Math.max(0, one.retries() - 1)));
        var stuck = troubles.incidents(instance).stream()
                .map(one -> new Trouble(
                        HistoryTimes.of(one.at()),
                        "Gangguan teknis",
                        one.activity(),
                        hidden ? "" : one.message(),
                        one.endedAt()
                                .map(at -> "selesai " + HistoryTimes.of(at))
                                .orElse("belum diselesaikan")));
        return Stream.concat(failed, stuck).toList();
    }

    List<Waits> waiting(String instance) {
        return troubles.waiting(instance).stream()
                .map(one -> new Waits(
                        one.activity(), one.due().map(HistoryTimes::of).orElse("segera"), one.retries()))
                .toList();
    }

    List<Done> operations(String instance) {
        return operations.of(instance).stream().map(this::done).toList();
    }

    private Done done(Operation operation) {
        return new Done(
                operation.id(),
                HistoryTimes.of(operation.at()),
                operation.user().isEmpty() ? "Sistem" : officers.nameOf(operation.user()),
                HistoryWords.operation(operation.type()),
                operation.task().isEmpty() ? HistoryWords.entity(operation.entity()) : operation.task(),
                operation.changes().stream().map(this::change).distinct().toList());
    }

    private String change(Change change) {
        var property = HistoryWords.property(change.property());
        if (!HistoryWords.isTold(change.property())) {
            return property;
        }
        var after = change.after().map(officers::nameOf).orElse("-");
        return change.before()
                .map(before -> "%s: %s → %s".formatted(property, officers.nameOf(before), after))
                .orElse("%s: %s".formatted(property, after));
    }
}
