package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.springframework.stereotype.Component;

/** Brings groups and rights to what {@link Grant} says; what an administrator granted besides stays. */
@Component
class RightsAtStart {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    RightsAtStart(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    void seed() {
        for (var role : Role.values()) {
            if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
                var group = identity.newGroup(role.group());
                group.setName(role.label());
                group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "SILIPUT");
                identity.saveGroup(group);
            }
        }
        Grant.all().forEach(this::seed);
    }

    private void seed(Grant grant) {
        var existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        var authorization =
                existing != null ? existing : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        if (existing != null && grant.permissions().stream().allMatch(existing::isPermissionGranted)) {
            return;
        }
        authorization.setGroupId(grant.role().group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        grant.permissions().forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }
}
