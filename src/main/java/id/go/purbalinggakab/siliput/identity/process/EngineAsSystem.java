package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine decides nothing where nobody is logged in. */
@Component
@RequiredArgsConstructor
public class EngineAsSystem implements AsSystem {

    @Lazy
    private final IdentityService identity;

    @Override
    public <T> T ask(Supplier<T> question) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
