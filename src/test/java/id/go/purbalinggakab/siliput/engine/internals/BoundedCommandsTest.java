package id.go.purbalinggakab.siliput.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trial's engine comes out of what never ends, and goes on with what does. */
class BoundedCommandsTest {

    private ProcessEngine engine;

    @BeforeEach
    void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("bounded");
        configuration.setJdbcUrl("jdbc:h2:mem:bounded");
        configuration.setProcessEnginePlugins(List.of(new BoundedCommands()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "round.bpmn",
                        Bpmn.createExecutableProcess("round")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .exclusiveGateway("again")
                                .condition("round", "${turns}")
                                .manualTask()
                                .connectTo("again")
                                .moveToNode("again")
                                .condition("over", "${!turns}")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatTurnsForEverIsBrokenOffAndLeavesNothing() {
        assertThatThrownBy(() -> start(true)).hasMessageContaining("berputar tanpa menunggu siapa pun");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        start(false);
        assertThat(engine.getTaskService().createTaskQuery().count()).isOne();
    }

    @Test
    void whoeverIsInterruptedStops() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> start(false)).hasMessageContaining("tidak pernah selesai");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    }

    private void start(boolean turns) {
        engine.getRuntimeService().startProcessInstanceByKey("round", Map.of("turns", turns));
    }
}
