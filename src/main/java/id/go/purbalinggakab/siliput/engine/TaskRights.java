package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.engine.TaskOffer.Offer;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The one place that brings a task to whom it should be with. It says who that is, compares with what stands there and
 * writes the difference: the engine inserts before it deletes, so whoever stays must not be touched at all.
 */
@Component
public class TaskRights {

    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final LoginGroups groups;
    private final Acting acting;
    private final Appointments appointments;
    private final ObjectProvider<TaskOffer> offers;
    private final Exclusion exclusion;

    TaskRights(
            @Lazy TaskService tasks,
            @Lazy AuthorizationService authorizations,
            LoginGroups groups,
            Acting acting,
            Appointments appointments,
            ObjectProvider<TaskOffer> offers,
            Exclusion exclusion) {
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.groups = groups;
        this.acting = acting;
        this.appointments = appointments;
        this.offers = offers;
        this.exclusion = exclusion;
    }

    /** Only inside a command of the engine. */
    public Offer settle(Task task) {
        return settle((DelegateTask) task);
    }

    /** A claimed task stays with its person as long as that person may do it; otherwise those who may find it again. */
    public Offer settle(DelegateTask task) {
        var wanted = wanted(task);
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
        var holder = task.getAssignee();
        if (holder != null && !isFor(holder, task, wanted)) {
            task.setAssignee(null);
        }
        dropOthersRights(task, wanted);
        return wanted;
    }

    /** Like a task that moved, so that the case says for whom it was done. */
    private void writeDown(DelegateTask task) {
        var there = offered(task, IdentityLink::getUserId);
        standIns(task, offerOf(task)).forEach((user, appointment) -> {
            if (!there.contains(user)) {
                appointments.moved(appointment.id(), task.getId(), Appointments.Move.OFFERED);
            }
        });
    }

    /** All open tasks on which this person has any hold. */
    public List<Task> of(String user) {
        var ids = grants(user).map(Authorization::getResourceId).collect(Collectors.toCollection(LinkedHashSet::new));
        tasks.createTaskQuery().taskInvolvedUser(user).list().forEach(task -> ids.add(task.getId()));
        return ids.stream()
                .map(id -> tasks.createTaskQuery().taskId(id).singleResult())
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean isOfferedTo(String user, Task task) {
        return offered((DelegateTask) task, IdentityLink::getUserId).contains(user);
    }

    /** By name or by group, and by no room barred; a task given to one person and offered to nobody is for anybody. */
    public boolean mayHold(String user, Task task) {
        return isFor(user, (DelegateTask) task, wanted((DelegateTask) task));
    }

    /** A task that was given to one person and offered to nobody. */
    public boolean isForNobodyElse(Task task) {
        var wanted = wanted((DelegateTask) task);
        return wanted.users().isEmpty() && wanted.groups().isEmpty();
    }

    private Offer wanted(DelegateTask task) {
        var offer = offerOf(task);
        var users = offer.users().stream()
                .filter(user -> holdsRole(user) && !isBarred(user, task))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        users.addAll(standIns(task, offer).keySet());
        return new Offer(users, offer.groups());
    }

    private Offer offerOf(DelegateTask task) {
        return offers.stream()
                .flatMap(room -> room.of(task).stream())
                .findFirst()
                .orElseGet(() -> asItStands(task));
    }

    /** Who acts for somebody named, unless named as well. */
    private Map<String, Appointment> standIns(DelegateTask task, Offer offer) {
        var found = new LinkedHashMap<String, Appointment>();
        for (var user : offer.users()) {
            acting.standIn(user).ifPresent(appointment -> appointment
                    .acting()
                    .filter(other -> !offer.users().contains(other) && !isBarred(other, task))
                    .ifPresent(other -> found.putIfAbsent(other, appointment)));
        }
        return found;
    }

    /** Whom appointments brought is no part of it: they are found again as long as they act. */
    private Offer asItStands(DelegateTask task) {
        var users = offered(task, IdentityLink::getUserId);
        users.removeAll(appointments.offered(task.getId()));
        return new Offer(users, offered(task, IdentityLink::getGroupId));
    }

    private boolean isFor(String user, DelegateTask task, Offer wanted) {
        var nobodyElse = wanted.users().isEmpty() && wanted.groups().isEmpty();
        return holdsRole(user)
                && !isBarred(user, task)
                && (nobodyElse
                        || wanted.users().contains(user)
                        || groups.of(user).stream().anyMatch(wanted.groups()::contains));
    }

    private boolean holdsRole(String user) {
        return !groups.of(user).isEmpty();
    }

    private boolean isBarred(String user, DelegateTask task) {
        return exclusion.excludes(user, task.getTaskDefinitionKey(), task.getProcessInstanceId());
    }

    private static Set<String> offered(DelegateTask task, Function<IdentityLink, String> to) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(to)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void change(
            Set<String> standing, Set<String> wanted, Consumer<String> add, Consumer<String> remove) {
        standing.stream().filter(one -> !wanted.contains(one)).forEach(remove);
        wanted.stream().filter(one -> !standing.contains(one)).forEach(add);
    }

    /** The engine keeps a right on the task for whoever had it once; it goes with the task. */
    private void dropOthersRights(DelegateTask task, Offer wanted) {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .stream()
                .filter(right -> right.getUserId() == null
                        ? !wanted.groups().contains(right.getGroupId())
                        : !wanted.users().contains(right.getUserId())
                                && !right.getUserId().equals(task.getAssignee()))
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }

    private Stream<Authorization> grants(String user) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.TASK)
                .userIdIn(user)
                .list()
                .stream();
    }
}
