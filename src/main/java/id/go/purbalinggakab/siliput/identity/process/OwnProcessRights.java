package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.DeclaredRights;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives in the deployment's own transaction, as the system: the administrator who deploys may not give every right. */
@Component
@RequiredArgsConstructor
class OwnProcessRights implements DeclaredRights {

    @Lazy
    private final RightsAtStart rights;

    private final AsSystem asSystem;

    @Override
    public void follow(String process, Set<String> starterGroups) {
        var starters = Stream.of(Role.values())
                .filter(role -> starterGroups.contains(role.group()))
                .toList();
        asSystem.run(() -> rights.bring(process, RoleRights.bits(RoleRight.ofOwn(process, starters))));
    }
}
