package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.FailedStep;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What the system sends for somebody without an account (public pages, mail) passes the guard and meets the same steps;
 * a job that fails is not told here, since the engine tries it again.
 */
@RequiredArgsConstructor
class SystemFailures extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;
    private final FailedRequests requests;

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            throw isOutermost(command) && FailedStep.of(failed).isPresent()
                    ? requests.told(Optional.empty(), failed)
                    : failed;
        }
    }

    private boolean isOutermost(Command<?> command) {
        return Context.getCommandContext() == null
                && engine.getIdentityService().getCurrentAuthentication() == null
                && !(command instanceof ExecuteJobsCmd);
    }
}
