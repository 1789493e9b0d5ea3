package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.evidence.Chain;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the chain beside the engine's own history. The handler is no bean: the engine's starter adds one that is by
 * itself, and every event would be told twice.
 */
@Component
@RequiredArgsConstructor
class ChainPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Chain> chains;
    private final CallingPerson person;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new HistoryRows());
        engine.getCustomHistoryEventHandlers()
                .add(new EngineEvents(
                        chains,
                        new TaskEvents(chains, person),
                        new OperationEvents(chains, person),
                        new MigrationEvents(chains, person),
                        person));
    }
}
