package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a task's card says in the list: event, place and time, kept at the task, so that whoever may see the task sees
 * its card and nobody needs a right on the case. Cards of secret cases stay empty.
 */
@Component
class TaskCards {

    private static final ProcessVariable<String> EVENT = ProcessVariable.text("cardEvent");
    private static final ProcessVariable<String> PLACE = ProcessVariable.text("cardPlace");
    private static final ProcessVariable<Instant> TIME = ProcessVariable.instant("cardTime");

    @Order(0)
    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        if (task.getProcessDefinitionId() != null
                && task.getProcessDefinitionId().startsWith(CoverageProcess.KEY + ":")
                && CoverageProcess.EVENT_TITLE.find(task).isPresent()
                && !CaseVariables.isSecret(task)) {
            write(task, task);
        }
    }

    /** Writes the case's event, place and time onto the card of one of its tasks. */
    static void write(VariableScope about, VariableScope task) {
        put(EVENT, CoverageProcess.EVENT_TITLE.from(about), task);
        put(PLACE, CoverageProcess.EVENT_PLACE.from(about), task);
        put(TIME, CoverageProcess.EVENT_START.from(about), task);
    }

    private static <T> void put(ProcessVariable<T> field, T value, VariableScope task) {
        task.setVariableLocal(field.name(), value instanceof Instant instant ? Date.from(instant) : value);
    }
}
