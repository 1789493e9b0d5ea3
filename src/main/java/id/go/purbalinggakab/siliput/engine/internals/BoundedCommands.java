package id.go.purbalinggakab.siliput.engine.internals;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In a trial, whose engine has one thread: a command that goes on and on, or is to stop, is broken off. */
@Component
@ConditionalOnProperty("siliput.engine.home-only")
class BoundedCommands extends AbstractProcessEnginePlugin {

    private static final int MOST_EVENTS = 20_000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(new Bound());
    }

    private static class Bound implements HistoryEventHandler {

        private CommandContext command;
        private int events;

        @Override
        public void handleEvent(HistoryEvent event) {
            events = Context.getCommandContext() == command ? events + 1 : 0;
            command = Context.getCommandContext();
            if (events > MOST_EVENTS || Thread.currentThread().isInterrupted()) {
                throw new ProcessEngineException(
                        "Langkah ini tidak pernah selesai: alurnya berputar tanpa menunggu siapa pun.");
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> all) {
            all.forEach(this::handleEvent);
        }
    }
}
