package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.identity.CaseByCase;
import id.go.purbalinggakab.siliput.modeling.PastCases.One;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;

/** A finished case as the engine's history tells it. */
record PastCase(HistoricProcessInstance instance, HistoryService history) {

    String number() {
        return Optional.ofNullable(instance.getBusinessKey()).orElse("");
    }

    /** Of complaints not even the number: it may be hidden from who looks. */
    One as(String detail) {
        return CaseByCase.PROCESSES.contains(instance.getProcessDefinitionKey())
                ? new One("", "")
                : new One(number(), detail);
    }

    List<HistoricActivityInstance> steps() {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
    }

    /** Every value that a variable had, the oldest first. */
    List<HistoricVariableUpdate> updates() {
        return history
                .createHistoricDetailQuery()
                .processInstanceId(instance.getId())
                .variableUpdates()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderByTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .toList();
    }

    /** What the case held then, and the execution for itself. */
    Map<String, Object> at(List<HistoricVariableUpdate> updates, Date moment, String execution) {
        var values = new HashMap<String, Object>();
        List.of(instance.getId(), execution).forEach(scope -> updates.stream()
                .filter(one ->
                        scope.equals(one.getExecutionId()) && !one.getTime().after(moment))
                .forEach(one -> values.put(one.getVariableName(), one.getValue())));
        return values;
    }
}
