package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Several looks and one change as one command of the engine. */
@Component
@RequiredArgsConstructor
class InsideEngine {

    @Lazy
    private final ProcessEngine engine;

    @Lazy
    private final IdentityService identity;

    private final AsSystem asSystem;

    <T> T asSystem(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return asSystem.ask(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work::get)));
    }

    /** The trace names this person; what may be done was decided before. */
    void as(String user, Runnable change) {
        identity.setAuthenticatedUserId(user);
        try {
            Context.getCommandContext().runWithoutAuthorization(() -> {
                change.run();
                return null;
            });
        } finally {
            identity.clearAuthentication();
        }
    }
}
