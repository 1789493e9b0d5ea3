package id.go.purbalinggakab.siliput.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The engine keeps one list of added sessions; whoever sets it takes away what others added. */
final class Sessions {

    private Sessions() {}

    static void add(ProcessEngineConfigurationImpl engine, SessionFactory factory) {
        var all = new ArrayList<>(
                Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
        all.add(factory);
        engine.setCustomSessionFactories(all);
    }
}
