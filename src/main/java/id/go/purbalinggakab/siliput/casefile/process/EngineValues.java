package id.go.purbalinggakab.siliput.casefile.process;

import id.go.purbalinggakab.siliput.casefile.CaseValues;
import id.go.purbalinggakab.siliput.evidence.VariableFacts;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Reads as the system: who may see the case was asked before. */
@Component
@RequiredArgsConstructor
class EngineValues implements CaseValues {

    private static final int MOST = 3_000;

    private final HistoryService history;
    private final AsSystem asSystem;

    @Override
    public List<Value> values(String instance) {
        return asSystem.ask(() -> read(instance));
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
