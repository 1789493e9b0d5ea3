package id.go.purbalinggakab.siliput.engine.process;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.MIGRATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** One right that somebody means to give, on top of what {@link GivenRights} keeps for the cases themselves. */
record GrantedRight(int type, int resource, String user, String group, int permissions) {

    /** Never the work on tasks, changes of cases or deletion. */
    private static final int OVERSIGHT = bits(
            READ,
            CREATE_INSTANCE,
            READ_INSTANCE,
            READ_TASK,
            READ_HISTORY,
            RETRY_JOB,
            SUSPEND,
            SUSPEND_INSTANCE,
            MIGRATE_INSTANCE,
            UPDATE);

    private static final Set<Integer> PEOPLE = Stream.of(
                    Resources.USER,
                    Resources.GROUP,
                    Resources.GROUP_MEMBERSHIP,
                    Resources.AUTHORIZATION,
                    Resources.TENANT,
                    Resources.TENANT_MEMBERSHIP,
                    Resources.SYSTEM)
            .map(Resources::resourceType)
            .collect(Collectors.toSet());

    static GrantedRight of(AuthorizationEntity entity) {
        return new GrantedRight(
                entity.getAuthorizationType(),
                entity.getResourceType(),
                entity.getUserId(),
                entity.getGroupId(),
                entity.getPermissions());
    }

    Optional<String> refusal(String me, Collection<String> myGroups) {
        if (me.equals(user) || group != null && myGroups.contains(group)) {
            return Optional.of("Hak untuk diri sendiri diberikan oleh administrator lain.");
        }
        return isForEverybody() || isTakenFromGroup() || isOverPeople() || isBeyondOversight() || isOverSharedLists()
                ? Optional.of("Hak ini membuka jalan di luar prosedur; tidak diberikan kepada siapa pun.")
                : Optional.empty();
    }

    /** A shared filter is read by all; nothing else is. */
    private boolean isForEverybody() {
        return type == Authorization.AUTH_TYPE_GLOBAL
                && !(resource == Resources.FILTER.resourceType() && permissions == Permissions.READ.getValue());
    }

    /** The procedure's groups need what they have. */
    private boolean isTakenFromGroup() {
        return type == Authorization.AUTH_TYPE_REVOKE && group != null;
    }

    /** Accounts, roles and rights are the administrators', by their group. */
    private boolean isOverPeople() {
        return type != Authorization.AUTH_TYPE_REVOKE
                && PEOPLE.contains(resource)
                && (permissions & ~Permissions.READ.getValue()) != 0;
    }

    private boolean isBeyondOversight() {
        return type != Authorization.AUTH_TYPE_REVOKE
                && resource == Resources.PROCESS_DEFINITION.resourceType()
                && (permissions & ~OVERSIGHT) != 0;
    }

    /** Every Tasklist shows the start's own lists; who may delete one empties everybody's. */
    private boolean isOverSharedLists() {
        return type != Authorization.AUTH_TYPE_REVOKE
                && resource == Resources.FILTER.resourceType()
                && (permissions & ~Permissions.READ.getValue()) != 0;
    }

    private static int bits(Permission... permissions) {
        return Stream.of(permissions).mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
    }
}
