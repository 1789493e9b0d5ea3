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

import id.go.purbalinggakab.siliput.engine.internals.PermissionBits;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import id.go.purbalinggakab.siliput.identity.CaseByCase;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** One right that somebody means to give or take. */
record GivenRight(int type, int resource, String id, String user, String group, int permissions) {

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

    static GivenRight of(Authorization right) {
        return new GivenRight(
                right.getAuthorizationType(),
                right.getResourceType(),
                right.getResourceId(),
                right.getUserId(),
                right.getGroupId(),
                PermissionBits.of(right));
    }

    /** As it stands, whatever the person may see. */
    static Optional<GivenRight> stored(SentCommand sent, String id) {
        return sent.asSystem(() -> Optional.ofNullable(sent.engine()
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .authorizationId(id)
                        .singleResult())
                .map(GivenRight::of));
    }

    /**
     * Whether it opens a case, or all complaints, past the cases themselves. Nothing is taken from single persons either:
     * it would outlast every start, and shut out the last holder.
     */
    boolean opensCases() {
        return type == Authorization.AUTH_TYPE_REVOKE
                || Stream.of(Resources.values())
                        .filter(one -> one.resourceType() == resource)
                        .findFirst()
                        .filter(this::opensCases)
                        .isPresent();
    }

    private boolean opensCases(Resources of) {
        return switch (of) {
            case PROCESS_INSTANCE -> !Authorization.ANY.equals(id) || !isAtMost(Permissions.CREATE);
            case HISTORIC_PROCESS_INSTANCE, TASK, HISTORIC_TASK, OPERATION_LOG_CATEGORY -> true;
            case DECISION_DEFINITION -> (permissions & Permissions.READ_HISTORY.getValue()) != 0;
            case PROCESS_DEFINITION ->
                (Authorization.ANY.equals(id) || CaseByCase.PROCESSES.contains(id))
                        && !isAtMost(Permissions.READ, Permissions.CREATE_INSTANCE);
            default -> false;
        };
    }

    private boolean isAtMost(Permission... allowed) {
        return (permissions & ~bits(allowed)) == 0;
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
