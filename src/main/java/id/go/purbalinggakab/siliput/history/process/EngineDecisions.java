package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Decisions of a process, each rule in the words of the table's version that was in force. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class EngineDecisions {

    private static final int MOST = 200;

    private final HistoryService history;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    /** A decision by table: what went in, which rules fired in their own words, what came out. */
    public record Decision(
            String name,
            int version,
            String activity,
            Instant at,
            Map<String, String> inputs,
            List<String> rules,
            Map<String, String> outputs) {}

    public List<Decision> of(String instance) {
        return asSystem.ask(() -> read(instance));
    }

    private List<Decision> read(String instance) {
        return history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(instance)
                .includeInputs()
                .includeOutputs()
                .disableCustomObjectDeserialization()
                .orderByEvaluationTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(this::decision)
                .toList();
    }

    private Decision decision(HistoricDecisionInstance found) {
        var inputs = new LinkedHashMap<String, String>();
        found.getInputs().forEach(input -> inputs.put(input.getClauseName(), text(input.getValue())));
        var outputs = new LinkedHashMap<String, String>();
        found.getOutputs().forEach(output -> outputs.put(output.getClauseName(), text(output.getValue())));
        var rules = found.getOutputs().stream()
                .map(HistoricDecisionOutputInstance::getRuleId)
                .distinct()
                .map(rule -> description(found.getDecisionDefinitionId(), rule))
                .toList();
        return new Decision(
                found.getDecisionDefinitionName(),
                repository
                        .getDecisionDefinition(found.getDecisionDefinitionId())
                        .getVersion(),
                found.getActivityId(),
                found.getEvaluationTime().toInstant(),
                Map.copyOf(inputs),
                rules,
                outputs);
    }

    private String description(String definition, String rule) {
        var model = repository.getDmnModelInstance(definition);
        return Optional.ofNullable(model.<Rule>getModelElementById(rule))
                .map(Rule::getDescription)
                .map(description -> description.getTextContent())
                .filter(text -> !text.isBlank())
                .orElse(rule);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
