package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
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

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var last = new ArrayList<>(rules);
        Collections.reverse(last);
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new CommandGuard(engine, last)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new CommandGuard(engine, last)));
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
}
