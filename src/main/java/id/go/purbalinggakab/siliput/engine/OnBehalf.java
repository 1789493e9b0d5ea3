package id.go.purbalinggakab.siliput.engine;

import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Asks the engine as one person, so that its authorizations decide, or as the system; restores who asked before. */
@Component
@RequiredArgsConstructor
public class OnBehalf {

    private final IdentityService identity;

    public <T> T of(String user, Supplier<T> question) {
        return restoring(() -> {
            identity.clearAuthentication();
            List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .toList();
            identity.setAuthentication(user, groups);
            return question.get();
        });
    }

    public <T> T ofTheSystem(Supplier<T> question) {
        return restoring(() -> {
            identity.clearAuthentication();
            return question.get();
        });
    }

    private <T> T restoring(Supplier<T> question) {
        var before = identity.getCurrentAuthentication();
        try {
            return question.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before);
            }
        }
    }
}
