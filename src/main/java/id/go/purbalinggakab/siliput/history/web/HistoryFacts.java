package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.CaseValues;
import id.go.purbalinggakab.siliput.casefile.Labels;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.FormLabels;
import id.go.purbalinggakab.siliput.history.process.CaseOperations;
import id.go.purbalinggakab.siliput.history.process.CaseOperations.Change;
import id.go.purbalinggakab.siliput.history.process.CaseOperations.Operation;
import id.go.purbalinggakab.siliput.history.process.CaseTroubles;
import id.go.purbalinggakab.siliput.history.process.EngineDecisions;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Done;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Value;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Variable;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CasePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What only the engine's history holds of a case, in words. */
@Component
@RequiredArgsConstructor
class HistoryFacts {

    private final EngineDecisions decisions;
    private final CaseTroubles troubles;
    private final CaseOperations operations;
    private final FormLabels forms;
    private final Officers officers;

    List<Variable> variables(String instance, List<CaseValues.Value> taken, boolean closed) {
        var labels = new Labels(forms.of(instance));
        var found = new TreeMap<String, List<Value>>();
        taken.forEach(value -> found.computeIfAbsent(value.name(), name -> new ArrayList<>())
                .add(
                        0,
                        new Value(
                                text(value, closed, labels),
                                IndonesianTime.dateTime(value.at()),
                                value.by().map(officers::nameOf).orElse("Sistem"))));
        return found.entrySet().stream()
                .map(one -> new Variable(
                        one.getKey(),
                        labels.of(one.getKey()).map(Labels.Label::text).orElse(""),
                        one.getValue()))
                .toList();
    }

    private static String text(CaseValues.Value taken, boolean closed, Labels labels) {
        var row = taken.row();
        if (row.texts().containsKey("value")) {
            return closed ? HistoryViews.SECRET : row.said("value");
        }
        return row.find("value")
                .map(value -> labels.word(taken.name(), value))
                .orElse(row.find("kept").isPresent() ? "tidak ditampilkan" : "(kosong)");
    }

    /** @param hidden a message may repeat what somebody typed */
    List<CasePart> parts(String instance, boolean hidden) {
        return Stream.of(decisions(instance), troubles(instance, hidden), waiting(instance))
                .flatMap(List::stream)
                .toList();
    }

    private List<CasePart> decisions(String instance) {
        return CasePart.table(
                "keputusan",
                "Keputusan menurut tabel aturan",
                List.of("Waktu", "Tabel", "Masukan", "Aturan yang berlaku", "Hasil"),
                decisions.of(instance).stream()
                        .map(one -> List.of(
                                IndonesianTime.dateTime(one.at()),
                                "%s, versi %d".formatted(one.name(), one.version()),
                                listed(one.inputs()),
                                String.join("; ", one.rules()),
                                listed(one.outputs())))
                        .toList());
    }

    private static String listed(Map<String, String> values) {
        return new LinkedHashMap<>(values)
                .entrySet().stream()
                        .map(one -> "%s: %s".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private List<CasePart> troubles(String instance, boolean hidden) {
        var failed = troubles.failures(instance).stream()
                .map(one -> List.of(
                        IndonesianTime.dateTime(one.at()),
                        "Percobaan gagal",
                        one.activity(),
                        hidden ? "" : one.message(),
                        "sisa percobaan " + Math.max(0, one.retries() - 1)));
        var stuck = troubles.incidents(instance).stream()
                .map(one -> List.of(
                        IndonesianTime.dateTime(one.at()),
                        "Gangguan teknis",
                        one.activity(),
                        hidden ? "" : one.message(),
                        one.endedAt()
                                .map(at -> "selesai " + IndonesianTime.dateTime(at))
                                .orElse("belum diselesaikan")));
        return CasePart.table(
                "gangguan",
                "Percobaan gagal dan gangguan",
                List.of("Waktu", "Jenis", "Langkah", "Pesan", "Hasil"),
                Stream.concat(failed, stuck).toList());
    }

    private List<CasePart> waiting(String instance) {
        return CasePart.table(
                "menunggu",
                "Pekerjaan mesin yang menunggu",
                List.of("Langkah", "Jatuh waktu", "Sisa percobaan"),
                troubles.waiting(instance).stream()
                        .map(one -> List.of(
                                one.activity(),
                                one.due().map(IndonesianTime::dateTime).orElse("segera"),
                                String.valueOf(one.retries())))
                        .toList());
    }

    List<Done> operations(String instance) {
        return operations.of(instance).stream().map(this::done).toList();
    }

    private Done done(Operation operation) {
        return new Done(
                operation.id(),
                IndonesianTime.dateTime(operation.at()),
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
