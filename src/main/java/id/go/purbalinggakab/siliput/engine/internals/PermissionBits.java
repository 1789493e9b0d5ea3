package id.go.purbalinggakab.siliput.engine.internals;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** All permissions of a right in one number, as the engine keeps them; its public interface only answers for one. */
public final class PermissionBits {

    private PermissionBits() {}

    public static int of(Authorization right) {
        return ((AuthorizationEntity) right).getPermissions();
    }
}
