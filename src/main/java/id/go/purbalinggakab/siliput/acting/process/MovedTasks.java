package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.Appointments.Move;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Open tasks go with the work: what the absent person took goes to the acting one, or back to its group where that one
 * may not hold it; what was offered by name is offered to both. Nothing stays locked on an empty desk.
 */
@Component
@RequiredArgsConstructor
class MovedTasks {

    @Lazy
    private final TaskService tasks;

    private final TaskRights rights;
    private final Appointments appointments;
    private final Acting acting;

    void hand(Appointment appointment) {
        var absent = appointment.absent();
        tasks.createTaskQuery().taskInvolvedUser(absent).list().forEach(task -> {
            rights.settle(task);
            if (absent.equals(task.getAssignee())) {
                assign(appointment, task);
            }
        });
    }

    /** Before the acting person's roles end: what was taken by them alone goes back to its group with these. */
    void giveBack(Appointment appointment) {
        appointments.moved(appointment.id()).forEach((id, move) -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(id).singleResult())
                .ifPresent(task -> giveBack(appointment, task, move)));
    }

    private void giveBack(Appointment appointment, Task task, Move move) {
        var user = appointment.acting().orElse("");
        boolean stillWith = move == Move.RELEASED ? task.getAssignee() == null : user.equals(task.getAssignee());
        if (move == Move.OFFERED && isStillOffered(appointment, user)) {
            return;
        }
        if (stillWith) {
            next(appointment, task);
        }
        rights.settle(task);
    }

    /** To whoever acts by another appointment, or home; a person who is still away gets nothing locked on the desk. */
    private void next(Appointment over, Task task) {
        var others = acting.absences(over.absent());
        if (others.isEmpty()) {
            tasks.setAssignee(task.getId(), rights.mayHold(over.absent(), task) ? over.absent() : null);
        } else {
            tasks.setAssignee(task.getId(), over.absent());
            assign(others.get(0), task);
        }
    }

    private boolean isStillOffered(Appointment over, String user) {
        return acting.absences(over.absent()).stream()
                .anyMatch(other -> other.acting().filter(user::equals).isPresent());
    }

    private void assign(Appointment appointment, Task task) {
        var to = appointment.acting().filter(user -> rights.mayHold(user, task));
        if (to.isPresent()) {
            tasks.setAssignee(task.getId(), to.get());
            appointments.moved(appointment.id(), task.getId(), Move.ASSIGNED);
        } else if (!rights.isForNobodyElse(task)) {
            tasks.setAssignee(task.getId(), null);
            appointments.moved(appointment.id(), task.getId(), Move.RELEASED);
        }
    }
}
