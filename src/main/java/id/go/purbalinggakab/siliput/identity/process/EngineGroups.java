package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * One short query; asked with every request, so that an appointment counts at once and ends at once. Groups of an
 * administrator's own count beside a role, never in its place: who holds no role any more has left.
 */
@Component
@RequiredArgsConstructor
class EngineGroups implements LoginGroups {

    @Lazy
    private final IdentityService identity;

    private final AsSystem asSystem;

    @Override
    public List<String> of(String userId) {
        var held = asSystem.ask(() -> identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
        return held.stream().anyMatch(Role::isGroup) ? held : List.of();
    }
}
