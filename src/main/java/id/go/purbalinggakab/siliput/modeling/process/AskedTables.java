package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.Suppositions;
import id.go.purbalinggakab.siliput.engine.Unanswerable;
import id.go.purbalinggakab.siliput.modeling.PastCases.Finding;
import id.go.purbalinggakab.siliput.modeling.process.Tally.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.springframework.stereotype.Component;

/** Tables asked again with the inputs that the engine recorded at each evaluation. */
@Component
@RequiredArgsConstructor
class AskedTables {

    private final HistoryService history;
    private final RepositoryService repository;
    private final Suppositions suppositions;
    private final Clock clock;

    /** @param questions what its columns ask, by their ids */
    private record Version(
            Map<String, String> questions, Function<Map<String, Object>, List<Map<String, Object>>> answers) {}

    Stream<Finding> look(String file, byte[] content, Instant since, Runnable seen) {
        return Diagram.read(file, content).elements("decision"::equals).flatMap(decision -> Table.of(decision).stream()
                .map(table -> look(file, content, decision.getAttribute("id"), table, since, seen)));
    }

    private Finding look(String file, byte[] content, String key, Table table, Instant since, Runnable seen) {
        var tally = new Tally("Jawaban tabel '%s'".formatted(key));
        var labels = table.outputs().stream().collect(toMap(Table.Column::name, Table.Column::label));
        var draft = suppositions.table(content, key);
        var versions = new HashMap<String, Version>();
        var query = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(key)
                .evaluatedAfter(Date.from(since))
                .evaluatedBefore(Date.from(clock.instant()))
                .includeInputs()
                .includeOutputs()
                .orderByEvaluationTime()
                .desc();
        var cut = FinishedCases.inBatches(from -> query.listPage(from, FinishedCases.BATCH), batch -> {
            var cases = finished(batch);
            batch.stream()
                    .filter(one -> cases.containsKey(one.getProcessInstanceId()))
                    .forEach(one -> {
                        var own = versions.computeIfAbsent(one.getDecisionDefinitionId(), this::version);
                        tally.ask(
                                new PastCase(cases.get(one.getProcessInstanceId()), history),
                                () -> ask(one, own, draft, labels));
                        seen.run();
                    });
        });
        return tally.finding(file, cut);
    }

    private Map<String, HistoricProcessInstance> finished(List<HistoricDecisionInstance> batch) {
        var ids = batch.stream()
                .map(HistoricDecisionInstance::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : history.createHistoricProcessInstanceQuery().processInstanceIds(ids).finished().list().stream()
                        .collect(toMap(HistoricProcessInstance::getId, one -> one));
    }

    private Version version(String definition) {
        var found = repository.getDecisionDefinition(definition);
        var model = repository.getDmnModelInstance(definition);
        var content = Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
        return new Version(
                model.getModelElementsByType(Input.class).stream()
                        .collect(toMap(Input::getId, input -> input.getInputExpression()
                                .getText()
                                .getTextContent()
                                .strip())),
                suppositions.table(content, found.getKey()));
    }

    private static Optional<Turn> ask(
            HistoricDecisionInstance one,
            Version own,
            Function<Map<String, Object>, List<Map<String, Object>>> draft,
            Map<String, String> labels) {
        var inputs = new LinkedHashMap<String, Object>();
        one.getInputs().forEach(input -> inputs.put(own.questions().get(input.getClauseId()), input.getValue()));
        var was = recorded(one);
        if (!was.equals(own.answers().apply(inputs))) {
            throw new Unanswerable("jawaban yang tercatat tidak dapat diulang dari masukannya");
        }
        var would = draft.apply(inputs);
        var asked = inputs.values().stream().map(String::valueOf).collect(joining(", "));
        return was.equals(would)
                ? Optional.empty()
                : Optional.of(new Turn("%s: %s".formatted(asked, words(was, would, labels)), ""));
    }

    private static List<Map<String, Object>> recorded(HistoricDecisionInstance one) {
        var rules = new TreeMap<Integer, Map<String, Object>>();
        one.getOutputs().forEach(output -> rules.computeIfAbsent(output.getRuleOrder(), none -> new HashMap<>())
                .put(output.getVariableName(), output.getValue()));
        return List.copyOf(rules.values());
    }

    /** Cell by cell where one row answers, as tables mostly do. */
    private static String words(
            List<Map<String, Object>> was, List<Map<String, Object>> would, Map<String, String> labels) {
        return was.size() == 1 && would.size() == 1
                ? labels.keySet().stream()
                        .filter(name -> !Objects.equals(
                                was.get(0).get(name), would.get(0).get(name)))
                        .map(name -> "%s %s → %s"
                                .formatted(
                                        labels.get(name),
                                        was.get(0).get(name),
                                        would.get(0).get(name)))
                        .collect(joining(", "))
                : "%s → %s".formatted(words(was), words(would));
    }

    private static String words(List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? "tidak ada baris yang cocok"
                : rows.stream().map(Map::values).map(String::valueOf).collect(joining(" dan "));
    }
}
