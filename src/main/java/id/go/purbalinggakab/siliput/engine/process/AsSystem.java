package id.go.purbalinggakab.siliput.engine.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What a guard has to know before it decides, whatever the person who sends may see. */
final class AsSystem {

    private AsSystem() {}

    static <T> T ask(ProcessEngineConfigurationImpl engine, Supplier<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question::get));
    }
}
