package id.go.purbalinggakab.siliput.casefile.process;

import id.go.purbalinggakab.siliput.casefile.Labels;
import id.go.purbalinggakab.siliput.casefile.Labels.Label;
import id.go.purbalinggakab.siliput.casefile.Labels.Sheet;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.engine.FormLabels;
import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.evidence.VariableFacts;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
import id.go.purbalinggakab.siliput.register.CaseSection;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** What the forms of a case asked, as the engine's history holds it now; only what has a label is for people. */
@Component
@RequiredArgsConstructor
class DataSection implements CaseSection {

    private static final String DATA = "DATA";

    private final Register register;
    private final HistoryService history;
    private final AsSystem asSystem;
    private final FormLabels forms;
    private final Officers officers;
    private final CaseDocuments documents;

    /** The part that holds what code does not know: of an administrator's own process the first thing to read. */
    static String fields(String number) {
        return OwnCases.isOwn(number) ? "surat" : "isian";
    }

    @Override
    public String name() {
        return DATA;
    }

    @Override
    public Map<String, CaseRow> rows(String number) {
        return register.find(number).map(line -> read(line.processInstanceId())).orElse(Map.of());
    }

    private Map<String, CaseRow> read(String instance) {
        var rows = new TreeMap<String, CaseRow>();
        variables(instance)
                .forEach(variable -> rows.put(
                        VariableFacts.key(variable.getProcessDefinitionKey(), variable.getName()),
                        VariableFacts.of(variable.getProcessDefinitionKey(), variable.getName(), variable.getValue())));
        return rows;
    }

    private Stream<HistoricVariableInstance> variables(String instance) {
        return asSystem
                .ask(() -> history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .disableCustomObjectDeserialization()
                        .list())
                .stream()
                .filter(variable -> instance.equals(variable.getActivityInstanceId()))
                .filter(variable -> HistoricVariableInstance.STATE_CREATED.equals(variable.getState()));
    }

    @Override
    public List<CasePart> parts(CaseRows rows) {
        var instance =
                register.find(rows.number()).map(CaseSummary::processInstanceId).orElse("");
        var labels = new Labels(forms.of(instance));
        var open = rows.complaint() && !rows.closed() ? open(instance, labels) : Map.<String, String>of();
        return Stream.of(
                        sheet(
                                "surat",
                                rows.complaint() ? "Data aduan" : "Data surat",
                                Sheet.LETTER,
                                rows,
                                labels,
                                open),
                        sheet("disposisi", "Disposisi dan penugasan", Sheet.DISPOSITION, rows, labels, open),
                        sheet(
                                fields(rows.number()),
                                rows.own() ? "Isian" : "Isian lain",
                                Sheet.OTHER,
                                rows,
                                labels,
                                open))
                .flatMap(List::stream)
                .toList();
    }

    /** Texts of which the chain keeps nothing, and which are shown all the same. */
    private Map<String, String> open(String instance, Labels labels) {
        return variables(instance)
                .filter(variable -> labels.isOpen(variable.getName()) && variable.getValue() instanceof String)
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName,
                        variable -> (String) variable.getValue(),
                        (one, two) -> two));
    }

    /** A variable with its label. */
    private record Shown(String name, Label label, CaseRow row) {}

    private List<CasePart> sheet(
            String id, String title, Sheet sheet, CaseRows rows, Labels labels, Map<String, String> open) {
        return CasePart.table(
                id,
                title,
                List.of(),
                rows.all().keySet().stream()
                        .filter(key -> key.startsWith(DATA + ":"))
                        .map(key -> key.substring(DATA.length() + 1))
                        .flatMap(
                                name -> labels
                                        .of(name)
                                        .map(label -> new Shown(
                                                name, label, rows.all().get(DATA + ":" + name)))
                                        .stream())
                        .filter(one -> one.label().sheet() == sheet)
                        .sorted(Comparator.comparing(one -> one.label().place()))
                        .map(one -> List.of(one.label().text(), value(one, rows, open)))
                        .filter(cells -> !cells.get(1).isBlank())
                        .toList());
    }

    private String value(Shown one, CaseRows rows, Map<String, String> open) {
        var row = one.row();
        var told = row.find("value").orElseGet(() -> open.getOrDefault(one.name(), row.said("value")));
        if (told.isEmpty()) {
            return row.find("kept").isPresent() ? "disamarkan" : "";
        }
        return switch (one.name()) {
            case "disposedBy" -> officers.nameOf(told);
            case "crew" ->
                Stream.of(told.split(","))
                        .map(String::strip)
                        .map(officers::nameOf)
                        .collect(Collectors.joining(", "));
            case "letterScan", "askedDocument" ->
                rows.closed() || rows.complaint() ? "dirahasiakan" : documents.nameOf(told);
            default ->
                one.label().person()
                        ? officers.nameOf(told)
                        : one.label().words().apply(told);
        };
    }
}
