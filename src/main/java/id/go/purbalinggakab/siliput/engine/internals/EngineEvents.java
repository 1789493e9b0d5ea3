package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import id.go.purbalinggakab.siliput.engine.HistoryKeeper.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;

/** Everything the engine writes into its history, chained in the same transaction; no form and no delegate knows. */
@RequiredArgsConstructor
class EngineEvents implements HistoryEventHandler {

    private final ObjectProvider<HistoryKeeper> keepers;
    private final TaskEvents tasks;
    private final OperationEvents operations;
    private final MigrationEvents migrations;

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry) {
            operations.keep(entry);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            tasks.keep(task);
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
            tasks.keep(link);
        } else if (event instanceof HistoricVariableUpdateEventEntity variable) {
            variable(variable);
        } else if (event instanceof HistoricActivityInstanceEventEntity step) {
            step(step);
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            instance(instance);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            incident(incident);
        } else if (event instanceof HistoricDecisionEvaluationEvent decision) {
            decision(decision);
        }
    }

    private void instance(HistoricProcessInstanceEventEntity event) {
        var facts = new HashMap<String, Object>();
        facts.put("process", event.getProcessDefinitionKey());
        facts.put("name", event.getProcessDefinitionName());
        facts.put("version", event.getProcessDefinitionVersion());
        if (is(event, HistoryEventTypes.PROCESS_INSTANCE_START)) {
            add(event, Kind.CASE_OPENED, facts);
        } else if (is(event, HistoryEventTypes.PROCESS_INSTANCE_END)) {
            facts.put("state", event.getState());
            facts.put("step", event.getEndActivityId());
            add(event, Kind.CASE_CLOSED, facts);
        } else if (is(event, HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            migrations.keep(event);
        }
    }

    /** Variables of the case itself; what a step or a card keeps for itself is derived from them. */
    private void variable(HistoricVariableUpdateEventEntity event) {
        var create = is(event, HistoryEventTypes.VARIABLE_INSTANCE_CREATE);
        var gone = is(event, HistoryEventTypes.VARIABLE_INSTANCE_DELETE);
        if ((create || gone || is(event, HistoryEventTypes.VARIABLE_INSTANCE_UPDATE))
                && event.getProcessInstanceId() != null
                && event.getProcessInstanceId().equals(event.getScopeActivityInstanceId())) {
            var instance = event.getProcessInstanceId();
            var process = event.getProcessDefinitionKey();
            if (gone) {
                keepers.getObject().variableGone(instance, process, event.getVariableName(), CallingPerson.current());
            } else {
                keepers.getObject()
                        .variable(instance, process, event.getVariableName(), value(event), CallingPerson.current());
            }
        }
    }

    /** The value out of an event's columns, by the name of its serializer. */
    private static Object value(HistoricVariableUpdateEventEntity event) {
        return switch (String.valueOf(event.getSerializerName())) {
            case "string" -> event.getTextValue();
            case "longText" -> new String(event.getByteValue(), StandardCharsets.UTF_8);
            case "boolean" -> event.getLongValue() == null ? null : event.getLongValue() == 1;
            case "integer", "long", "short" -> event.getLongValue();
            case "date" -> event.getLongValue() == null ? null : Date.from(Instant.ofEpochMilli(event.getLongValue()));
            case "null" -> null;
            default -> event;
        };
    }

    private void step(HistoricActivityInstanceEventEntity event) {
        if (is(event, HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            kind(event).ifPresent(kind -> {
                var facts = new HashMap<String, Object>();
                facts.put("process", event.getProcessDefinitionKey());
                facts.put("step", event.getActivityId());
                facts.put("name", event.getActivityName());
                facts.put("cancelled", event.isCanceled() ? true : null);
                add(event, kind, facts);
            });
        }
    }

    private static Optional<Kind> kind(HistoricActivityInstanceEventEntity event) {
        var type = String.valueOf(event.getActivityType());
        if (type.contains("Timer")) {
            return event.isCanceled() ? Optional.empty() : Optional.of(Kind.TIMER);
        }
        if (type.contains("essage") && !type.contains("Throw")) {
            return Optional.of(Kind.MESSAGE);
        }
        return type.endsWith("Task") && !type.equals("userTask") ? Optional.of(Kind.STEP) : Optional.empty();
    }

    /** Not the message: it may repeat what somebody typed. */
    private void incident(HistoricIncidentEventEntity event) {
        var kind = event.isOpen() ? Kind.INCIDENT : Kind.INCIDENT_OVER;
        var facts = new HashMap<String, Object>();
        facts.put("type", event.getIncidentType());
        facts.put("step", event.getActivityId());
        add(event, kind, facts);
    }

    private void decision(HistoricDecisionEvaluationEvent event) {
        var root = event.getRootHistoricDecisionInstance();
        var rules = root.getOutputs().stream()
                .map(output -> output.getRuleId())
                .distinct()
                .toList();
        if (root.getProcessInstanceId() != null) {
            var facts = new HashMap<String, Object>();
            facts.put("decision", root.getDecisionDefinitionKey());
            facts.put("definition", root.getDecisionDefinitionId());
            facts.put("step", root.getActivityId());
            facts.put("rules", rules);
            keepers.getObject().ofCase(root.getProcessInstanceId(), Kind.RULE, CallingPerson.current(), facts);
        }
    }

    private void add(HistoryEvent event, Kind kind, Map<String, Object> facts) {
        keepers.getObject().ofCase(event.getProcessInstanceId(), kind, CallingPerson.current(), facts);
    }

    private static boolean is(HistoryEvent event, HistoryEventTypes type) {
        return type.getEventName().equals(event.getEventType());
    }
}
