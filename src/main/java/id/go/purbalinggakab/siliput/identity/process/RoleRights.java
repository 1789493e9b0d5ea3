package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.NeededRights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Authorization;
import org.springframework.stereotype.Component;

/** All grants, summed up by who holds them on what. */
@Component
class RoleRights implements NeededRights {

    private final Map<Right, Integer> bits = bits(RoleRight.all());

    static Map<Right, Integer> bits(List<RoleRight> grants) {
        var bits = new HashMap<Right, Integer>();
        for (var grant : grants) {
            var right = new Right(grant.role().group(), grant.resource().resourceType(), grant.id());
            grant.permissions()
                    .forEach(permission -> bits.merge(right, permission.getValue(), (some, more) -> some | more));
        }
        return bits;
    }

    record Right(String group, int resource, String id) {
        static Right of(Authorization held) {
            return new Right(held.getGroupId(), held.getResourceType(), held.getResourceId());
        }
    }

    Map<Right, Integer> bits() {
        return bits;
    }

    @Override
    public int of(String group, int resourceType, String resourceId) {
        return bits.getOrDefault(new Right(group, resourceType, resourceId), 0);
    }
}
