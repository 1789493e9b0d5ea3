package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Date;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a task's card says in the list: case, event, place and time, kept at the task, so that whoever may see the task
 * sees its card and nobody needs a right on the case. Cards of secret cases say the number only.
 */
@Component
@RequiredArgsConstructor
class TaskCards {

    private static final String CASE = "cardCase";
    private static final String EVENT = "cardEvent";
    private static final String PLACE = "cardPlace";
    private static final String TIME = "cardTime";

    private final Register register;

    @Order(0)
    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        if (task.getProcessDefinitionId() != null) {
            Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                    .flatMap(register::find)
                    .filter(line -> !line.letter().isOfComplaint())
                    .ifPresent(line -> write(line, task));
        }
    }

    private static void write(CaseSummary line, DelegateTask task) {
        task.setVariableLocal(CASE, line.number());
        if (!line.letter().secret()) {
            write(line.letter(), task);
        }
    }

    /** Writes the case's event, place and time onto the card of one of its tasks. */
    static void write(LetterEntry about, VariableScope task) {
        task.setVariableLocal(EVENT, about.eventTitle());
        if (about.isOfEvent()) {
            task.setVariableLocal(PLACE, about.eventPlace());
            task.setVariableLocal(TIME, Date.from(about.eventStart()));
        }
    }
}
