package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** By the engine's own executor. */
@Component
@RequiredArgsConstructor
class OneEngineCommand implements OneCommand {

    @Lazy
    private final ProcessEngine engine;

    @Lazy
    private final IdentityService identity;

    private final AsSystem asSystem;

    @Override
    public <T> T asSystem(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return asSystem.ask(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work::get)));
    }

    @Override
    public void as(String user, Runnable change) {
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
