package id.go.purbalinggakab.siliput.acting.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Writes to the engine before the running command ends, in the same transaction: the engine itself writes at the very
 * end, and whoever asks meanwhile who holds a role would be told the old answer.
 */
@Component
class AtOnce {

    private final ProcessEngine engine;

    AtOnce(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    <T> T run(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var own = new CommandContextInterceptor(configuration.getCommandContextFactory(), configuration, true);
        own.setNext(new CommandExecutorImpl());
        return own.execute(context -> work.get());
    }
}
