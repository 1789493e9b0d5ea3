package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.diagnostics.DiagnosticsRegistry;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.impl.runtime.CorrelationHandlerResult;
import org.camunda.bpm.engine.impl.runtime.CorrelationSet;
import org.camunda.bpm.engine.impl.runtime.DefaultCorrelationHandler;
import org.springframework.stereotype.Component;

/**
 * Puts the guard before both command chains of the engine, keeps own queues fast, lets texts be long, and closes what the
 * engine counts and finds without asking for rights; its meters count everything, so they are off.
 */
@Component
@RequiredArgsConstructor
public class CommandGuardPlugin extends AbstractProcessEnginePlugin {

    private final List<CommandRule> rules;
    private final Exclusion exclusion;
    private final CaseVisibility visibility;
    private final FailedRequests failures;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var last = new ArrayList<>(rules);
        Collections.reverse(last);
        engine.setCustomPreCommandInterceptorsTxRequired(before(engine, last));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(before(engine, last));
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new FailedElements(engine)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new FailedElements(engine)));
        engine.setResourceAuthorizationProvider(new ExcludedRights(exclusion));
        // a lost race is no failure; what is one is logged by the guard, or by what sent the command
        engine.setEnableCmdExceptionLogging(false);
        OwnSession.add(
                engine,
                new OwnSession(AuthorizationManager.class, QuickRights::new),
                new OwnSession(StatisticsManager.class, VisibleStatistics::new));
        engine.setCustomPreVariableSerializers(List.of(new LongTextSerializer()));
        engine.setCorrelationHandler(new PersonsCorrelation(visibility));
        engine.setDiagnosticsRegistry(new NoCounting());
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private List<CommandInterceptor> before(ProcessEngineConfigurationImpl engine, List<CommandRule> last) {
        return List.of(new CommandGuard(engine, last), new SystemFailures(engine, failures));
    }

    /** The engine's diagnostics show how often each command ran, hidden cases included; nobody needs that here. */
    static class NoCounting extends DiagnosticsRegistry {

        @Override
        public void markOccurrence(String name) {
            // counts nothing
        }

        @Override
        public void markOccurrence(String name, long times) {
            // counts nothing
        }
    }

    /** The engine looks for a message's receiver without rights; a hidden case must not answer even with a refusal. */
    @RequiredArgsConstructor
    static class PersonsCorrelation extends DefaultCorrelationHandler {

        private final CaseVisibility visibility;

        @Override
        protected List<CorrelationHandlerResult> correlateMessageToExecutions(
                CommandContext context, String message, CorrelationSet correlation) {
            var found = super.correlateMessageToExecutions(context, message, correlation);
            var person = context.getAuthentication();
            return person == null
                    ? found
                    : found.stream()
                            .filter(receiver -> !isHidden(person.getUserId(), receiver))
                            .toList();
        }

        private boolean isHidden(String user, CorrelationHandlerResult receiver) {
            return visibility.isInstanceHiddenFrom(
                    user, receiver.getExecutionEntity().getProcessInstanceId());
        }
    }
}
