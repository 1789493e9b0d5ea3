package id.go.purbalinggakab.siliput.engine.internals;

import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Writes the engine's history; where the clock was set back, nothing has taken less than no time. */
class HistoryRows extends DbHistoryEventHandler {

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
