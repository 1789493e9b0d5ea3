package id.go.purbalinggakab.siliput.engine;

import static id.go.purbalinggakab.siliput.engine.WhoseTask.offered;

import id.go.purbalinggakab.siliput.engine.TaskOffer.Offer;
import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleEnded;
import id.go.purbalinggakab.siliput.identity.Appointments;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one place that brings a task to whom it should be with. It compares with what stands there and writes the
 * difference: the engine inserts before it deletes, so whoever stays must not be touched at all. To be asked inside a
 * command of the engine.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class TaskRights {

    @Lazy
    private final TaskService tasks;

    @Lazy
    private final AuthorizationService authorizations;

    @Lazy
    private final HistoryService history;

    private final WhoseTask whose;
    private final Appointments appointments;

    /** Who holds fewer roles keeps no more tasks than these allow; the rest goes back to those who may do it. */
    @EventListener
    public void ended(RoleEnded ended) {
        of(ended.user()).forEach(this::settle);
    }

    public Offer settle(Task task) {
        return settle((DelegateTask) task);
    }

    /** A claimed task stays with its person as long as that person may do it; otherwise those who may find it again. */
    public Offer settle(DelegateTask task) {
        var wanted = whose.wanted(task);
        writeDown(task);
        change(
                offered(task, IdentityLink::getUserId),
                wanted.users(),
                task::addCandidateUser,
                task::deleteCandidateUser);
        change(
                offered(task, IdentityLink::getGroupId),
                wanted.groups(),
                task::addCandidateGroup,
                task::deleteCandidateGroup);
        if (task.getAssignee() != null && !whose.isFor(task.getAssignee(), task)) {
            task.setAssignee(null);
        }
        dropOthersRights(task, wanted);
        return wanted;
    }

    /** All open tasks on which this person has any hold. */
    public List<Task> of(String user) {
        var ids = grants(Resources.TASK).userIdIn(user).list().stream()
                .map(Authorization::getResourceId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        tasks.createTaskQuery().taskInvolvedUser(user).list().forEach(task -> ids.add(task.getId()));
        return ids.stream()
                .map(id -> tasks.createTaskQuery().taskId(id).singleResult())
                .filter(Objects::nonNull)
                .toList();
    }

    /** To whom the task should be offered now. */
    public Offer wanted(Task task) {
        return whose.wanted((DelegateTask) task);
    }

    /** Who is there and may do it; everybody with a role where it is offered to nobody. */
    public Set<String> whoMayDo(Task task) {
        return whose.whoMayDo((DelegateTask) task);
    }

    /** By name or by group, and by no room barred; a task given to one person and offered to nobody is for anybody. */
    public boolean mayHold(String user, Task task) {
        return whose.isFor(user, (DelegateTask) task);
    }

    /** A task that was given to one person and offered to nobody. */
    public boolean isForNobodyElse(Task task) {
        return WhoseTask.isForNobody(wanted(task));
    }

    /** Like a task that moved, so that the case says for whom it was done. */
    private void writeDown(DelegateTask task) {
        var there = offered(task, IdentityLink::getUserId);
        whose.standIns(task).forEach((user, appointment) -> {
            if (!there.contains(user)) {
                appointments.moved(appointment.id(), task.getId(), Appointments.Move.OFFERED);
            }
        });
    }

    private static void change(
            Set<String> standing, Set<String> wanted, Consumer<String> add, Consumer<String> remove) {
        standing.stream().filter(one -> !wanted.contains(one)).forEach(remove);
        wanted.stream().filter(one -> !standing.contains(one)).forEach(add);
    }

    /** Who has left the case reads on in the history of those tasks only that were theirs. */
    public void leave(String processInstanceId, List<String> users) {
        if (users.isEmpty()) {
            return;
        }
        var done = history.createHistoricTaskInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .list();
        for (var task : done) {
            grants(Resources.HISTORIC_TASK)
                    .resourceId(task.getId())
                    .userIdIn(users.toArray(String[]::new))
                    .list()
                    .stream()
                    .filter(right -> !right.getUserId().equals(task.getAssignee()))
                    .forEach(right -> authorizations.deleteAuthorization(right.getId()));
        }
    }

    /** The engine keeps a right on the task and its history for whoever had it once; it goes with the task. */
    private void dropOthersRights(DelegateTask task, Offer wanted) {
        Stream.of(Resources.TASK, Resources.HISTORIC_TASK)
                .flatMap(kind -> grants(kind).resourceId(task.getId()).list().stream())
                .filter(right -> right.getUserId() == null
                        ? !wanted.groups().contains(right.getGroupId())
                        : !wanted.users().contains(right.getUserId())
                                && !right.getUserId().equals(task.getAssignee()))
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }

    private AuthorizationQuery grants(Resources kind) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(kind);
    }
}
