package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.FailedStep;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.MDC;

/** Within each command: marks a failure with the element that the engine was at, which it forgets afterwards. */
@RequiredArgsConstructor
class FailedElements extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            var element = Context.getCommandInvocationContext()
                    .getProcessDataContext()
                    .getLatestActivityId();
            if (element != null && FailedStep.of(failed).isEmpty()) {
                failed.addSuppressed(new FailedStep(
                        MDC.get(engine.getLoggingContextProcessDefinitionId()),
                        element,
                        MDC.get(engine.getLoggingContextProcessInstanceId())));
            }
            throw failed;
        }
    }
}
