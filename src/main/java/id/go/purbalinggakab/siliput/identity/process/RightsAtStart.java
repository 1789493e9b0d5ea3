package id.go.purbalinggakab.siliput.identity.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.process.RoleRights.Right;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Brings groups and rights to what {@link RoleRight} says. What the table speaks of, and everything for {@code *}, a role
 * holds exactly as written there; other rights that an administrator gave (a new diagram's, a person's) stay.
 */
@Component
@RequiredArgsConstructor
class RightsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RightsAtStart.class);

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final RoleRights table;

    void seed() {
        for (var role : Role.values()) {
            if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
                var group = identity.newGroup(role.group());
                group.setName(role.label());
                group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "SILIPUT");
                identity.saveGroup(group);
            }
        }
        var ids = Stream.concat(
                        Stream.of(Authorization.ANY),
                        table.bits().keySet().stream().map(Right::id))
                .collect(toSet());
        bring(right -> ids.contains(right.getResourceId()), table.bits());
    }

    /** The same for one process that the table never heard of. */
    void bring(String process, Map<Right, Integer> wanted) {
        bring(
                right -> right.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                        && process.equals(right.getResourceId()),
                wanted);
    }

    private Authorization fresh(Right right) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(right.group());
        authorization.setResourceType(right.resource());
        authorization.setResourceId(right.id());
        return authorization;
    }

    private void bring(Predicate<Authorization> spokenOf, Map<Right, Integer> table) {
        var held = held(spokenOf);
        held.forEach((right, authorization) -> {
            if (!table.containsKey(right)) {
                authorizations.deleteAuthorization(authorization.getId());
                LOG.info(
                        "Hak di luar tabel dicabut dari {}: jenis {}, '{}'",
                        right.group(),
                        right.resource(),
                        right.id());
            }
        });
        table.forEach((right, wanted) -> {
            var authorization = Optional.ofNullable(held.get(right)).orElseGet(() -> fresh(right));
            // all in one number, for which the engine's public interface has no name
            var permissions = new DirectFieldAccessor(authorization);
            if (authorization.getId() == null || !wanted.equals(permissions.getPropertyValue("permissions"))) {
                permissions.setPropertyValue("permissions", wanted);
                authorizations.saveAuthorization(authorization);
            }
        });
    }

    /** The rights of the roles to these things; neither to single cases nor to others. */
    private Map<Right, Authorization> held(Predicate<Authorization> spokenOf) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new))
                .list()
                .stream()
                .filter(spokenOf)
                .collect(toMap(Right::of, authorization -> authorization));
    }
}
