package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.identity.AccountEvent.ActingChanged;
import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleEnded;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who sees a complaint in the engine. Nobody holds rights on the definition; each case grants its groups the instance,
 * running and historic, and takes every right on it from whom the case is shut to now (a revoke wins over a group's
 * grant).
 */
@Component
@RequiredArgsConstructor
class Readers {

    private static final List<Role> GROUPS = List.of(
            Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN, Role.SEKRETARIS, Role.KEPALA, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final String[] COMPANIONS = {"complaintChange", ReturnedDelivery.KEY};

    private static final List<Resource> INSTANCE =
            List.of(Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE);

    private final ComplaintCases cases;
    private final Conflicts conflicts;

    @Lazy
    private final AuthorizationService authorizations;

    @Lazy
    private final TaskService tasks;

    @Lazy
    private final HistoryService history;

    void admit(String instanceId) {
        for (var resource : INSTANCE) {
            GROUPS.forEach(role -> {
                var grant = right(Authorization.AUTH_TYPE_GRANT, resource, instanceId);
                grant.setGroupId(role.group());
                grant.addPermission(reading(resource));
                authorizations.saveAuthorization(grant);
            });
        }
    }

    /** Somebody acts for an accused, or no longer. */
    @EventListener
    public void again(ActingChanged changed) {
        conflicts.aboutAbsent(changed.absent()).forEach(this::shutOut);
    }

    @EventListener
    public void again(RoleEnded ended) {
        conflicts.aboutAbsent(ended.user()).forEach(this::shutOut);
    }

    /** From the whole case, the traces of earlier changes included, which carry its number as well. */
    void shutOut(String caseNumber) {
        var barred = conflicts.shutOut(caseNumber);
        cases.find(caseNumber).map(ComplaintCase::processInstanceId).ifPresent(instance -> shutOut(instance, barred));
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKeyIn(COMPANIONS)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(change -> shutOut(change.getId(), barred));
    }

    void shutOut(String instanceId, String caseNumber) {
        shutOut(instanceId, conflicts.shutOut(caseNumber));
    }

    void shutOutOfTask(String taskId, String caseNumber) {
        shutOutOfTask(taskId, conflicts.shutOut(caseNumber));
    }

    /** From now on exactly these persons are shut out of the instance and its tasks, the finished ones too. */
    private void shutOut(String instanceId, Set<String> named) {
        for (var resource : INSTANCE) {
            revokeExactly(resource, instanceId, named);
        }
        tasks.createTaskQuery().processInstanceId(instanceId).list().forEach(task -> shutOut(task, named));
        history.createHistoricTaskInstanceQuery()
                .processInstanceId(instanceId)
                .finished()
                .list()
                .forEach(done -> revokeExactly(Resources.HISTORIC_TASK, done.getId(), named));
    }

    private void shutOut(Task task, Set<String> named) {
        shutOutOfTask(task.getId(), named);
        if (task.getAssignee() != null && named.contains(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
    }

    private void shutOutOfTask(String taskId, Set<String> named) {
        for (var resource : List.<Resource>of(Resources.TASK, Resources.HISTORIC_TASK)) {
            revokeExactly(resource, taskId, named);
        }
    }

    private void revoke(Resource resource, String id, String user) {
        dropGrants(resource, id, user);
        var revoke = right(Authorization.AUTH_TYPE_REVOKE, resource, id);
        revoke.setUserId(user);
        revoke.removePermission(everything(resource));
        authorizations.saveAuthorization(revoke);
    }

    /** Only the difference is written: the engine inserts before it deletes, and a revoke stands but once. */
    private void revokeExactly(Resource resource, String id, Set<String> named) {
        var standing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .resourceType(resource)
                .resourceId(id)
                .list();
        standing.stream()
                .filter(revoke -> !named.contains(revoke.getUserId()))
                .forEach(revoke -> authorizations.deleteAuthorization(revoke.getId()));
        named.stream()
                .filter(user -> standing.stream().noneMatch(revoke -> user.equals(revoke.getUserId())))
                .forEach(user -> revoke(resource, id, user));
    }

    private void dropGrants(Resource resource, String id, String user) {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(resource)
                .resourceId(id)
                .userIdIn(user)
                .list()
                .forEach(old -> authorizations.deleteAuthorization(old.getId()));
    }

    private static Permission reading(Resource resource) {
        return resource == Resources.HISTORIC_PROCESS_INSTANCE
                ? HistoricProcessInstancePermissions.READ
                : Permissions.READ;
    }

    private static Permission everything(Resource resource) {
        if (resource == Resources.HISTORIC_PROCESS_INSTANCE) {
            return HistoricProcessInstancePermissions.ALL;
        }
        return resource == Resources.HISTORIC_TASK ? HistoricTaskPermissions.ALL : Permissions.ALL;
    }

    private Authorization right(int type, Resource resource, String id) {
        var right = authorizations.createNewAuthorization(type);
        right.setResource(resource);
        right.setResourceId(id);
        return right;
    }
}
