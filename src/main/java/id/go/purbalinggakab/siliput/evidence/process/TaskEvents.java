package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Tasks from being opened to being done, and who was offered, took or gave back each. */
@RequiredArgsConstructor
class TaskEvents {

    private final ObjectProvider<Chain> chains;
    private final CallingPerson person;

    void keep(HistoricTaskInstanceEventEntity event) {
        var facts = new HashMap<String, Object>();
        facts.put("step", event.getTaskDefinitionKey());
        facts.put("name", event.getName());
        facts.put("task", event.getTaskId());
        facts.put("assignee", event.getAssignee());
        if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            add(event, ChainKind.TASK_OPENED, facts);
        } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
            var end = TaskEnds.of(event);
            end.tell(facts);
            add(event, end.kind(), facts);
        }
    }

    private void add(HistoricTaskInstanceEventEntity event, ChainKind kind, Map<String, Object> facts) {
        if (event.getProcessInstanceId() != null) {
            chains.getObject().addToInstance(event.getProcessInstanceId(), kind, actor(event, kind), facts);
        }
    }

    private String actor(HistoricTaskInstanceEventEntity event, ChainKind kind) {
        var current = person.current();
        var nobody = current.equals(Actor.SYSTEM);
        return kind == ChainKind.TASK_DONE && nobody && event.getAssignee() != null ? event.getAssignee() : current;
    }

    void keep(HistoricIdentityLinkLogEventEntity link) {
        task(link).ifPresent(task -> {
            var current = person.current();
            var facts = new HashMap<String, Object>();
            facts.put("step", task.getTaskDefinitionKey());
            facts.put("name", task.getName());
            facts.put("task", task.getId());
            facts.put("user", link.getUserId());
            facts.put("group", link.getGroupId());
            chains.getObject().addToInstance(task.getProcessInstanceId(), kind(link, current), current, facts);
        });
    }

    private static ChainKind kind(HistoricIdentityLinkLogEventEntity link, String current) {
        var added = "add".equals(link.getOperationType());
        if (!"assignee".equals(link.getType())) {
            return added ? ChainKind.TASK_OFFERED : ChainKind.TASK_WITHDRAWN;
        }
        if (!added) {
            return ChainKind.TASK_RELEASED;
        }
        return current.equals(link.getUserId()) ? ChainKind.TASK_TAKEN : ChainKind.TASK_ASSIGNED;
    }

    /** The link's event does not say to which case it belongs; the task does, as long as it is there. */
    private static Optional<TaskEntity> task(HistoricIdentityLinkLogEventEntity link) {
        return Optional.ofNullable(link.getTaskId())
                .map(id -> Context.getCommandContext().getTaskManager().findTaskById(id))
                .filter(task -> task.getProcessInstanceId() != null);
    }
}
