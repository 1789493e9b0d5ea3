package id.go.purbalinggakab.siliput.acting.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** To whom a task is offered, as the engine knows it now. */
@Component
class TaskRights {

    private final TaskService tasks;
    private final IdentityService identity;
    private final AuthorizationService authorizations;

    TaskRights(@Lazy TaskService tasks, @Lazy IdentityService identity, @Lazy AuthorizationService authorizations) {
        this.tasks = tasks;
        this.identity = identity;
        this.authorizations = authorizations;
    }

    boolean isOfferedTo(String user, Task task) {
        return candidates(task).stream().anyMatch(link -> user.equals(link.getUserId()));
    }

    /** By name or by group. */
    boolean mayHold(String user, Task task) {
        var groups = groups(user);
        return candidates(task).stream()
                .anyMatch(link -> user.equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    /** A task that was given to one person and offered to nobody. */
    boolean isForNobodyElse(Task task) {
        return candidates(task).isEmpty();
    }

    /** Whether nothing but the groups just lost entitled this person to the task. */
    boolean isHeldOnlyBy(String user, Task task, Set<String> lost) {
        return candidates(task).stream().anyMatch(link -> lost.contains(link.getGroupId())) && !mayHold(user, task);
    }

    /** The engine keeps a right on the task for whoever had it; it goes with the task. */
    void drop(String taskId, String user) {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .userIdIn(user)
                .list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }

    private List<IdentityLink> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
    }

    private Set<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
