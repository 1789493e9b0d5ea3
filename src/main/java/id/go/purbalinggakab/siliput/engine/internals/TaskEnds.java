package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.TaskEnd;
import id.go.purbalinggakab.siliput.engine.TaskEnd.Cause;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The engine ends every task with the same event; only its reason tells whether somebody did the work. */
final class TaskEnds {

    private static final Pattern CANCELLING = Pattern.compile("activity Activity\\((.+?)\\) executed");

    private TaskEnds() {}

    static TaskEnd of(HistoricTaskInstanceEventEntity event) {
        var reason = reason(event);
        if (reason.equals(TaskEntity.DELETE_REASON_COMPLETED)) {
            return new TaskEnd(Cause.DONE, "");
        }
        if (reason.toLowerCase(Locale.ROOT).contains("migrat")) {
            return new TaskEnd(Cause.MIGRATION, "");
        }
        return cancelling(event, reason)
                .map(TaskEnds::event)
                .map(activity -> new TaskEnd(cause(activity), String.valueOf(activity.getProperty("name"))))
                .orElse(new TaskEnd(Cause.OTHER, ""));
    }

    /** A task that goes with its scope only says that it is gone; why stands with the scope. */
    private static String reason(HistoricTaskInstanceEventEntity event) {
        var reason = String.valueOf(event.getDeleteReason());
        return reason.equals(TaskEntity.DELETE_REASON_DELETED) && event.getExecutionId() != null
                ? Stream.iterate(
                                Context.getCommandContext()
                                        .getExecutionManager()
                                        .findExecutionById(event.getExecutionId()),
                                Objects::nonNull,
                                ExecutionEntity::getParent)
                        .map(ExecutionEntity::getDeleteReason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(reason)
                : reason;
    }

    private static Optional<ActivityImpl> cancelling(HistoricTaskInstanceEventEntity event, String reason) {
        var found = CANCELLING.matcher(reason);
        return found.find()
                ? Optional.ofNullable(Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(event.getProcessDefinitionId())
                        .findActivity(found.group(1)))
                : Optional.empty();
    }

    /** Of a sub-process that an event starts, the event. */
    private static ActivityImpl event(ActivityImpl activity) {
        return activity.getActivities().stream()
                .filter(child -> type(child).contains("StartEvent"))
                .findFirst()
                .orElse(activity);
    }

    private static String type(ActivityImpl activity) {
        return String.valueOf(activity.getProperties().get(BpmnProperties.TYPE));
    }

    private static Cause cause(ActivityImpl activity) {
        var type = type(activity);
        if (type.contains("Timer")) {
            return Cause.TIMER;
        }
        if (!type.contains("essage")) {
            return Cause.OTHER;
        }
        var message = message(activity);
        return message.endsWith(".withdrawn")
                ? Cause.WITHDRAWN
                : message.endsWith(".postponed") ? Cause.SCHEDULE : Cause.MESSAGE;
    }

    private static String message(ActivityImpl activity) {
        return EventSubscriptionDeclaration.getDeclarationsForScope(activity.getEventScope()).values().stream()
                .filter(one -> activity.getId().equals(one.getActivityId()))
                .map(EventSubscriptionDeclaration::getUnresolvedEventName)
                .findFirst()
                .orElse("");
    }
}
