package id.go.purbalinggakab.siliput.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

/** What runs is read while others deploy and delete, and read once. */
class EngineModelsTest {

    private final RepositoryService repository = mock(RepositoryService.class, RETURNS_DEEP_STUBS);
    private final HistoryService history = mock(HistoryService.class, RETURNS_DEEP_STUBS);
    private final EngineModels models = new EngineModels(
            repository,
            history,
            null,
            new AsSystem() {
                @Override
                public <T> T ask(Supplier<T> question) {
                    return question.get();
                }
            },
            null);

    @Test
    void whatIsDeletedMeanwhileRunsNoLonger() {
        var kept = definition("coverage", "d1");
        var gone = definition("complaint", "d2");
        var deployment = mock(Deployment.class);
        when(deployment.getId()).thenReturn("d1");
        when(deployment.getDeploymentTime()).thenReturn(new Date());
        when(repository.createProcessDefinitionQuery().latestVersion().list()).thenReturn(List.of(kept, gone));
        when(repository.createDeploymentQuery().list()).thenReturn(List.of(deployment));
        when(history.createUserOperationLogQuery().entityType(anyString()).list())
                .thenReturn(List.of());
        when(repository.getResourceAsStream(anyString(), anyString()))
                .thenAnswer(none -> new ByteArrayInputStream("<a/>".getBytes()));

        assertThat(models.files()).containsOnlyKeys("processes/coverage.bpmn");

        when(repository.createProcessDefinitionQuery().latestVersion().list()).thenReturn(List.of(kept));
        assertThat(models.files()).containsOnlyKeys("processes/coverage.bpmn");
        verify(repository, times(1)).getResourceAsStream("d1", "processes/coverage.bpmn");
    }

    private static ProcessDefinition definition(String key, String deployment) {
        var definition = mock(ProcessDefinition.class);
        when(definition.getId()).thenReturn(key + ":1");
        when(definition.getKey()).thenReturn(key);
        when(definition.getDeploymentId()).thenReturn(deployment);
        when(definition.getResourceName()).thenReturn("processes/%s.bpmn".formatted(key));
        return definition;
    }
}
