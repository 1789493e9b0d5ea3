package id.go.purbalinggakab.siliput.identity.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings groups and rights to what {@link Grant} says. What the table speaks of, and everything for {@code *}, a role
 * holds exactly as written there; other rights that an administrator gave (a new diagram's, a person's) stay.
 */
@Component
class RightsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RightsAtStart.class);

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    RightsAtStart(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    private record Right(String group, int resource, String id) {
        static Right of(Authorization held) {
            return new Right(held.getGroupId(), held.getResourceType(), held.getResourceId());
        }
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
        seed(table());
    }

    private Map<Right, Authorization> table() {
        var table = new HashMap<Right, Authorization>();
        for (var grant : Grant.all()) {
            var right = new Right(grant.role().group(), grant.resource().resourceType(), grant.id());
            var entry = table.computeIfAbsent(right, missing -> fresh(grant));
            grant.permissions().forEach(entry::addPermission);
        }
        return table;
    }

    private Authorization fresh(Grant grant) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.role().group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        return authorization;
    }

    private void seed(Map<Right, Authorization> table) {
        var held = held(table);
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
            var authorization = held.getOrDefault(right, wanted);
            if (authorization == wanted || bits(authorization) != bits(wanted)) {
                ((AuthorizationEntity) authorization).setPermissions(bits(wanted));
                authorizations.saveAuthorization(authorization);
            }
        });
    }

    /** The rights of the roles to what the table names; neither single cases nor what the table never heard of. */
    private Map<Right, Authorization> held(Map<Right, Authorization> table) {
        Set<String> ids = Stream.concat(
                        Stream.of(Authorization.ANY), table.keySet().stream().map(Right::id))
                .collect(toSet());
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new))
                .list()
                .stream()
                .filter(authorization -> ids.contains(authorization.getResourceId()))
                .collect(toMap(Right::of, authorization -> authorization));
    }

    private static int bits(Authorization authorization) {
        return ((AuthorizationEntity) authorization).getPermissions();
    }
}
