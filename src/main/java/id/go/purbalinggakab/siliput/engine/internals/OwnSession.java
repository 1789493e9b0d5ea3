package id.go.purbalinggakab.siliput.engine.internals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Ours in the place of one of the engine's own, made anew for each command. */
record OwnSession(Class<?> type, Supplier<Session> open) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return open.get();
    }

    /** The engine keeps one list of added sessions; whoever sets it takes away what others added. */
    static void add(ProcessEngineConfigurationImpl engine, OwnSession... sessions) {
        var all = new ArrayList<>(
                Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
        all.addAll(List.of(sessions));
        engine.setCustomSessionFactories(all);
    }
}
