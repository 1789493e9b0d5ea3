package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import id.go.purbalinggakab.siliput.engine.HistoryKeeper.Kind;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Tasks from being opened to being done, and who was offered, took or gave back each. */
@RequiredArgsConstructor
class TaskEvents {

    private final ObjectProvider<HistoryKeeper> keepers;

    void keep(HistoricTaskInstanceEventEntity event) {
        var facts = new HashMap<String, Object>();
        facts.put("step", event.getTaskDefinitionKey());
        facts.put("name", event.getName());
        facts.put("task", event.getTaskId());
        facts.put("assignee", event.getAssignee());
        if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            add(event, Kind.TASK_OPENED, facts);
        } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
            var end = TaskEnds.of(event);
            end.tell(facts);
            add(event, end.kind(), facts);
        } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_MIGRATE)) {
            redraw(event);
        }
    }

    /** The engine takes a task along as it was; in the other version it is called, and at another step due, as drawn. */
    private static void redraw(HistoricTaskInstanceEventEntity event) {
        var task = Context.getCommandContext().getTaskManager().findTaskById(event.getTaskId());
        var before = Context.getCommandContext()
                .getDbEntityManager()
                .selectById(HistoricTaskInstanceEntity.class, event.getTaskId());
        var drawn = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(event.getProcessDefinitionId())
                .getTaskDefinitions()
                .get(event.getTaskDefinitionKey());
        text(drawn.getNameExpression())
                .filter(name -> !name.equals(task.getName()))
                .ifPresent(task::setName);
        text(drawn.getDescriptionExpression())
                .filter(words -> !words.equals(task.getDescription()))
                .ifPresent(task::setDescription);
        if (!event.getTaskDefinitionKey().equals(before.getTaskDefinitionKey())) {
            task.setDueDate(
                    drawn.getDueDateExpression() == null
                            ? null
                            : (Date) drawn.getDueDateExpression().getValue(task));
        }
    }

    private static Optional<String> text(Expression drawn) {
        return Optional.ofNullable(drawn).filter(Expression::isLiteralText).map(Expression::getExpressionText);
    }

    private void add(HistoricTaskInstanceEventEntity event, Kind kind, Map<String, Object> facts) {
        if (event.getProcessInstanceId() != null) {
            keepers.getObject().ofCase(event.getProcessInstanceId(), kind, actor(event, kind), facts);
        }
    }

    private String actor(HistoricTaskInstanceEventEntity event, Kind kind) {
        var current = CallingPerson.current();
        var nobody = current.equals(Actor.SYSTEM);
        return kind == Kind.TASK_DONE && nobody && event.getAssignee() != null ? event.getAssignee() : current;
    }

    void keep(HistoricIdentityLinkLogEventEntity link) {
        task(link).ifPresent(task -> {
            var current = CallingPerson.current();
            var facts = new HashMap<String, Object>();
            facts.put("step", task.getTaskDefinitionKey());
            facts.put("name", task.getName());
            facts.put("task", task.getId());
            facts.put("user", link.getUserId());
            facts.put("group", link.getGroupId());
            keepers.getObject().ofCase(task.getProcessInstanceId(), kind(link, current), current, facts);
        });
    }

    private static Kind kind(HistoricIdentityLinkLogEventEntity link, String current) {
        var added = "add".equals(link.getOperationType());
        if (!"assignee".equals(link.getType())) {
            return added ? Kind.TASK_OFFERED : Kind.TASK_WITHDRAWN;
        }
        if (!added) {
            return Kind.TASK_RELEASED;
        }
        return current.equals(link.getUserId()) ? Kind.TASK_TAKEN : Kind.TASK_ASSIGNED;
    }

    /** The link's event does not say to which case it belongs; the task does, as long as it is there. */
    private static Optional<TaskEntity> task(HistoricIdentityLinkLogEventEntity link) {
        return Optional.ofNullable(link.getTaskId())
                .map(id -> Context.getCommandContext().getTaskManager().findTaskById(id))
                .filter(task -> task.getProcessInstanceId() != null);
    }
}
