package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.HiddenCases;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes what the engine counts and finds without asking for rights; its meters count everything, so they are off. */
@Component
@RequiredArgsConstructor
class HiddenCasesPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<HiddenCases> hidden;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Sessions.add(engine, new VisibleStatistics.Factory());
        engine.setCorrelationHandler(new PersonsCorrelation(hidden));
        engine.setDiagnosticsRegistry(new NoCounting());
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }
}
