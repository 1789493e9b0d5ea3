package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.VariableFacts;
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

    private final ObjectProvider<Chain> chains;
    private final TaskEvents tasks;
    private final OperationEvents operations;
    private final MigrationEvents migrations;
    private final CallingPerson person;

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
            add(event, ChainKind.CASE_OPENED, facts);
        } else if (is(event, HistoryEventTypes.PROCESS_INSTANCE_END)) {
            facts.put("state", event.getState());
            facts.put("step", event.getEndActivityId());
            add(event, ChainKind.CASE_CLOSED, facts);
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
            var process = event.getProcessDefinitionKey();
            var facts = gone
                    ? Map.of("gone", true)
                    : VariableFacts.of(process, event.getVariableName(), value(event))
                            .facts();
            chains.getObject()
                    .addTogetherToInstance(
                            event.getProcessInstanceId(),
                            ChainKind.DATA,
                            person.current(),
                            "",
                            Map.of("rows", Map.of(VariableFacts.key(process, event.getVariableName()), facts)));
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

    private static Optional<ChainKind> kind(HistoricActivityInstanceEventEntity event) {
        var type = String.valueOf(event.getActivityType());
        if (type.contains("Timer")) {
            return event.isCanceled() ? Optional.empty() : Optional.of(ChainKind.TIMER);
        }
        if (type.contains("essage") && !type.contains("Throw")) {
            return Optional.of(ChainKind.MESSAGE);
        }
        return type.endsWith("Task") && !type.equals("userTask") ? Optional.of(ChainKind.STEP) : Optional.empty();
    }

    /** Not the message: it may repeat what somebody typed. */
    private void incident(HistoricIncidentEventEntity event) {
        var kind = event.isOpen() ? ChainKind.INCIDENT : ChainKind.INCIDENT_OVER;
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
            chains.getObject().addToInstance(root.getProcessInstanceId(), ChainKind.RULE, person.current(), facts);
        }
    }

    private void add(HistoryEvent event, ChainKind kind, Map<String, Object> facts) {
        chains.getObject().addToInstance(event.getProcessInstanceId(), kind, person.current(), facts);
    }

    private static boolean is(HistoryEvent event, HistoryEventTypes type) {
        return type.getEventName().equals(event.getEventType());
    }
}
