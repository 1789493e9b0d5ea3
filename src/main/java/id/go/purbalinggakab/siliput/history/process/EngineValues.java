package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.engine.OnBehalf;
import id.go.purbalinggakab.siliput.evidence.VariableFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Reads as the system: who may see the case was asked before. */
@Component
class EngineValues implements CaseValues {

    private static final int MOST = 3_000;

    private final HistoryService history;
    private final RepositoryService repository;
    private final OnBehalf onBehalf;
    private final EngineDecisions decisions;

    EngineValues(HistoryService history, RepositoryService repository, OnBehalf onBehalf, EngineDecisions decisions) {
        this.history = history;
        this.repository = repository;
        this.onBehalf = onBehalf;
        this.decisions = decisions;
    }

    @Override
    public List<Value> values(String instance) {
        return onBehalf.ofTheSystem(() -> read(instance));
    }

    @Override
    public List<Decision> decisions(String instance) {
        return onBehalf.ofTheSystem(() -> decisions.of(instance));
    }

    @Override
    public String diagram(String definition) {
        return onBehalf.ofTheSystem(() -> text(repository.getProcessModel(definition)));
    }

    @Override
    public String table(String definition) {
        return onBehalf.ofTheSystem(() -> text(repository.getDecisionModel(definition)));
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Values of the case itself; what a step keeps for itself is derived from them. */
    private List<Value> read(String instance) {
        var own = history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .includeDeleted()
                .listPage(0, MOST)
                .stream()
                .filter(variable -> instance.equals(variable.getActivityInstanceId()))
                .map(HistoricVariableInstance::getId)
                .collect(Collectors.toSet());
        var people = people(instance);
        return history
                .createHistoricDetailQuery()
                .processInstanceId(instance)
                .variableUpdates()
                .disableCustomObjectDeserialization()
                .orderByTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> own.contains(update.getVariableInstanceId()))
                .map(update -> value(update, people))
                .toList();
    }

    private static Value value(HistoricVariableUpdate update, Map<String, String> people) {
        return new Value(
                update.getVariableName(),
                VariableFacts.of(update.getProcessDefinitionKey(), update.getVariableName(), update.getValue()),
                update.getTime().toInstant(),
                Optional.ofNullable(update.getUserOperationId()).map(people::get));
    }

    private Map<String, String> people(String instance) {
        var people = new HashMap<String, String>();
        for (UserOperationLogEntry entry : history.createUserOperationLogQuery()
                .processInstanceId(instance)
                .listPage(0, MOST)) {
            people.put(entry.getOperationId(), entry.getUserId());
        }
        return people;
    }
}
