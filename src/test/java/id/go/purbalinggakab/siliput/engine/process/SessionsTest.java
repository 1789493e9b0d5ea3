package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.EngineTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each of our plug-ins adds to the engine's sessions; none takes away another's. */
@EngineTest
class SessionsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void ownQueuesAreQuickAndCountsShowOnlyWhatOneMaySee() {
        assertThat(factory(AuthorizationManager.class)).isInstanceOf(QuickRights.Factory.class);
        assertThat(factory(StatisticsManager.class)).isInstanceOf(VisibleStatistics.Factory.class);
    }

    private SessionFactory factory(Class<?> session) {
        return engine.getSessionFactories().get(session);
    }
}
