package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored filters are the one place where the engine takes expressions from people. */
class ExpressionReaderTest {

    private static DeployingEngine deploying;

    @BeforeAll
    static void open(@TempDir Path home) {
        deploying = new DeployingEngine("expressions", home);
    }

    @AfterAll
    static void close() {
        deploying.close();
    }

    @Test
    void filtersStillCountFromNow() {
        assertThat(found("${dateTime().plusHours(2).minusDays(1)}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${dateTime().getClass()}",
                "${dateTime().class}",
                "${dateTime().plusHours(1).toString()}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('true')}",
                "${sendThing.execute(null)}"
            })
    void noMethodIsCalled(String expression) {
        assertThatThrownBy(() -> found(expression))
                .hasStackTraceContaining("jakarta.el")
                .hasMessageContaining(expression);
    }

    private List<Task> found(String expression) {
        var tasks = deploying.engine.getTaskService();
        var filters = deploying.engine.getFilterService();
        var filter = filters.saveFilter(filters.newTaskFilter("x")
                .setQuery(tasks.createTaskQuery().taskUnassigned().dueBeforeExpression(expression)));
        return filters.list(filter.getId());
    }
}
