package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
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

    /** Writes the engine's history; where the clock was set back, nothing has taken less than no time. */
    static class HistoryRows extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            super.insertOrUpdate(event);
            if (event instanceof HistoricScopeInstanceEvent lasting
                    && lasting.getDurationInMillis() != null
                    && lasting.getDurationInMillis() < 0) {
                lasting.setDurationInMillis(0L);
            }
        }
    }
}
