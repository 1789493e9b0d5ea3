package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.engine.TaskBar;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.Appointments.Move;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Open tasks go with the work: what the absent person took goes to the acting one, or back to its group where that one
 * may not hold it; what was offered by name is offered to both. Nothing stays locked on an empty desk.
 */
@Component
class MovedTasks {

    private final TaskService tasks;
    private final TaskRights rights;
    private final Appointments appointments;
    private final Acting acting;
    private final ObjectProvider<TaskBar> bars;

    MovedTasks(
            @Lazy TaskService tasks,
            TaskRights rights,
            Appointments appointments,
            Acting acting,
            ObjectProvider<TaskBar> bars) {
        this.tasks = tasks;
        this.rights = rights;
        this.appointments = appointments;
        this.acting = acting;
        this.bars = bars;
    }

    void hand(Appointment appointment) {
        var absent = appointment.absent();
        tasks.createTaskQuery().taskInvolvedUser(absent).list().forEach(task -> {
            if (rights.isOfferedTo(absent, task)) {
                appointment.acting().ifPresent(user -> offer(appointment, task, user));
            }
            if (absent.equals(task.getAssignee())) {
                assign(appointment, task);
            }
        });
    }

    void giveBack(Appointment appointment, Set<Role> lost) {
        appointments.moved(appointment.id()).forEach((id, move) -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(id).singleResult())
                .ifPresent(task -> giveBack(appointment, task, move)));
        appointment.acting().ifPresent(user -> letGo(user, lost));
    }

    private void giveBack(Appointment appointment, Task task, Move move) {
        var user = appointment.acting().orElse("");
        boolean stillWith = move == Move.RELEASED ? task.getAssignee() == null : user.equals(task.getAssignee());
        if (move == Move.OFFERED && isStillOffered(appointment, user)) {
            return;
        }
        if (move == Move.OFFERED && rights.isOfferedTo(user, task)) {
            tasks.deleteCandidateUser(task.getId(), user);
        }
        if (stillWith) {
            next(appointment, task);
        }
        if (!user.isEmpty()) {
            rights.drop(task.getId(), user);
        }
    }

    /** To whoever acts by another appointment, or home; a person who is still away gets nothing locked on the desk. */
    private void next(Appointment over, Task task) {
        var others = acting.absences(over.absent());
        if (others.isEmpty()) {
            tasks.setAssignee(task.getId(), isRightfullyOf(over.absent(), task) ? over.absent() : null);
        } else {
            tasks.setAssignee(task.getId(), over.absent());
            assign(others.get(0), task);
        }
    }

    private boolean isStillOffered(Appointment over, String user) {
        return acting.absences(over.absent()).stream()
                .anyMatch(other -> other.acting().filter(user::equals).isPresent());
    }

    /** What the acting person took in that capacity alone goes back to its group. */
    private void letGo(String user, Set<Role> lost) {
        var groups = lost.stream().map(Role::group).collect(Collectors.toSet());
        tasks.createTaskQuery().taskAssignee(user).list().stream()
                .filter(task -> user.equals(task.getAssignee()) && rights.isHeldOnlyBy(user, task, groups))
                .forEach(task -> {
                    tasks.setAssignee(task.getId(), null);
                    rights.drop(task.getId(), user);
                });
    }

    private void assign(Appointment appointment, Task task) {
        var to = appointment.acting().filter(user -> isRightfullyOf(user, task));
        if (to.isPresent()) {
            tasks.setAssignee(task.getId(), to.get());
            appointments.moved(appointment.id(), task.getId(), Move.ASSIGNED);
        } else if (!rights.isForNobodyElse(task)) {
            tasks.setAssignee(task.getId(), null);
            appointments.moved(appointment.id(), task.getId(), Move.RELEASED);
        }
    }

    private void offer(Appointment appointment, Task task, String user) {
        if (!isBarred(user, task) && !rights.isOfferedTo(user, task)) {
            tasks.addCandidateUser(task.getId(), user);
            appointments.moved(appointment.id(), task.getId(), Move.OFFERED);
        }
    }

    private boolean isRightfullyOf(String user, Task task) {
        return !isBarred(user, task) && (rights.mayHold(user, task) || rights.isForNobodyElse(task));
    }

    private boolean isBarred(String user, Task task) {
        return bars.stream()
                .anyMatch(bar -> bar.isBarred(user, task.getTaskDefinitionKey(), task.getProcessInstanceId()));
    }
}
