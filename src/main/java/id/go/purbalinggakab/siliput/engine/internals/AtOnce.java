package id.go.purbalinggakab.siliput.engine.internals;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl;

/**
 * Writes to the engine before the running command ends, in the same transaction: the engine itself writes at the very
 * end, and whoever asks meanwhile who holds a role would be told the old answer; so would who asked before.
 */
final class AtOnce {

    private AtOnce() {}

    static <T> T run(Supplier<T> work) {
        var configuration = Context.getProcessEngineConfiguration();
        var own = new CommandContextInterceptor(configuration.getCommandContextFactory(), configuration, true);
        own.setNext(new CommandExecutorImpl());
        try {
            return own.execute(context -> work.get());
        } finally {
            Context.getCommandContext().getDbSqlSession().getSqlSession().clearCache();
        }
    }
}
