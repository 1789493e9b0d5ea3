package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the evidence beside the engine's own history. The handler is no bean: the engine's starter adds one that is by
 * itself, and every event would be told twice.
 */
@Component
@RequiredArgsConstructor
class HistoryPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<HistoryKeeper> keepers;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new HistoryRows());
        engine.getCustomHistoryEventHandlers()
                .add(new EngineEvents(
                        keepers, new TaskEvents(keepers), new OperationEvents(keepers), new MigrationEvents(keepers)));
    }
}
