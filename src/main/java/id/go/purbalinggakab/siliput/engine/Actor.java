package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who acts: the person logged in, otherwise the task's assignee, otherwise the system. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Actor {

    public static final String SYSTEM = "sistem";

    @Lazy
    private final IdentityService identity;

    public String current() {
        return loggedIn().orElse(SYSTEM);
    }

    public String of(DelegateTask task) {
        return loggedIn().or(() -> Optional.ofNullable(task.getAssignee())).orElse(SYSTEM);
    }

    private Optional<String> loggedIn() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(authentication -> authentication.getUserId());
    }
}
