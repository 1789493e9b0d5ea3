package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleEnded;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.Logins;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who holds no role any more is logged out and reads nothing of former cases either; who gets the same name later
 * inherits nothing.
 */
@Component
@RequiredArgsConstructor
class RightsOfLeavers {

    @Lazy
    private final AuthorizationService rights;

    @Lazy
    private final LoginGroups groups;

    @Lazy
    private final Logins logins;

    /** After the tasks were looked at: what they gave is gone as well. */
    @EventListener
    @Order(100)
    public void ended(RoleEnded ended) {
        if (groups.of(ended.user()).isEmpty()) {
            logins.endAll(ended.user());
            rights.createAuthorizationQuery()
                    .userIdIn(ended.user())
                    .authorizationType(Authorization.AUTH_TYPE_GRANT)
                    .list()
                    .forEach(right -> rights.deleteAuthorization(right.getId()));
        }
    }
}
