package id.go.purbalinggakab.siliput.audit.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the chain beside the engine's own history. */
@Component
class ChainPlugin extends AbstractProcessEnginePlugin {

    private final EngineEvents events;

    ChainPlugin(EngineEvents events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(events);
    }
}
