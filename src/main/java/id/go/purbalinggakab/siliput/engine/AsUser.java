package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Asks the engine as one person, so that its authorizations decide; restores who asked before. */
@Component
@RequiredArgsConstructor
public class AsUser {

    private final IdentityService identity;
    private final AsSystem asSystem;

    public <T> T of(String user, Supplier<T> question) {
        return asSystem.ask(() -> {
            List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .toList();
            identity.setAuthentication(user, groups);
            return question.get();
        });
    }
}
