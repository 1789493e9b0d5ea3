package id.go.purbalinggakab.siliput.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Autowired
    List<CommandRule> rules;

    @Test
    void ownQueuesAreQuickAndCountsShowOnlyWhatOneMaySee() {
        assertThat(factory(AuthorizationManager.class).openSession()).isInstanceOf(QuickRights.class);
        assertThat(factory(StatisticsManager.class).openSession()).isInstanceOf(VisibleStatistics.class);
    }

    /** A rule about a command under another name would protect nothing. */
    @Test
    void everyRuleIsAboutCommandsThatAreAllowed() throws IOException {
        var allowed = Files.readAllLines(Path.of("src/main/resources/engine/allowed-commands.txt"));
        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> assertThat(rule.commands())
                .isSubsetOf(allowed));
    }

    private SessionFactory factory(Class<?> session) {
        return engine.getSessionFactories().get(session);
    }
}
