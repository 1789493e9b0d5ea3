package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.identity.CaseByCase;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** What an administrator may give or take: nothing that opens a case, or all complaints, past the cases themselves. */
final class GivenRights {

    private GivenRights() {}

    /** Nothing is taken from single persons either: it would outlast every start, and shut out the last holder. */
    static boolean mayBeGiven(AuthorizationEntity right) {
        if (right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            return false;
        }
        return Stream.of(Resources.values())
                .filter(one -> one.resourceType() == right.getResourceType())
                .findFirst()
                .map(resource -> mayBeGiven(right, resource))
                .orElse(true);
    }

    private static boolean mayBeGiven(AuthorizationEntity right, Resources resource) {
        return switch (resource) {
            case PROCESS_INSTANCE ->
                Authorization.ANY.equals(right.getResourceId()) && isAtMost(right, Permissions.CREATE);
            case HISTORIC_PROCESS_INSTANCE, TASK, HISTORIC_TASK, OPERATION_LOG_CATEGORY -> false;
            case DECISION_DEFINITION -> (right.getPermissions() & Permissions.READ_HISTORY.getValue()) == 0;
            case PROCESS_DEFINITION ->
                !Authorization.ANY.equals(right.getResourceId())
                                && !CaseByCase.PROCESSES.contains(right.getResourceId())
                        || isAtMost(right, Permissions.READ, Permissions.CREATE_INSTANCE);
            default -> true;
        };
    }

    private static boolean isAtMost(AuthorizationEntity right, Permission... permissions) {
        int allowed = Stream.of(permissions).mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
        return (right.getPermissions() & ~allowed) == 0;
    }
}
