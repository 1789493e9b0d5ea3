package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms of a case's own version call its variables; read once per version. */
@Component
@RequiredArgsConstructor
public class FormLabels {

    @Lazy
    private final RepositoryService repository;

    @Lazy
    private final HistoryService history;

    @Lazy
    private final FormService forms;

    private final FormFiles files;
    private final AsSystem asSystem;
    private final Map<String, Map<String, FormField>> read = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Map<String, FormField>>> readBySteps = new ConcurrentHashMap<>();

    /** The fields of every form of the case's version, by name; the form that enters it goes before the others. */
    public Map<String, FormField> of(String processInstanceId) {
        return asSystem.ask(() -> definition(processInstanceId)
                .map(found -> read.computeIfAbsent(found.getId(), id -> fields(found)))
                .orElse(Map.of()));
    }

    /** The same by the version itself, for a case that has no history yet. */
    public Map<String, FormField> ofDefinition(String id) {
        return asSystem.ask(() -> read.computeIfAbsent(id, none -> fields(repository.getProcessDefinition(id))));
    }

    /** The fields of every step's form in the case's version, by step and name. */
    public Map<String, Map<String, FormField>> bySteps(String processInstanceId) {
        return asSystem.ask(() -> definition(processInstanceId)
                .map(found -> readBySteps.computeIfAbsent(found.getId(), id -> bySteps(found)))
                .orElse(Map.of()));
    }

    private Map<String, Map<String, FormField>> bySteps(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .collect(Collectors.toMap(
                        UserTask::getId, task -> files.of(definition.getDeploymentId(), task).fields().stream()
                                .collect(Collectors.toMap(FormField::name, Function.identity(), (one, again) -> one))));
    }

    private Optional<ProcessDefinition> definition(String processInstanceId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(found -> repository.getProcessDefinition(found.getProcessDefinitionId()));
    }

    private Map<String, FormField> fields(ProcessDefinition definition) {
        var deployment = definition.getDeploymentId();
        var start = String.valueOf(forms.getStartFormKey(definition.getId()));
        var found = new LinkedHashMap<String, FormField>();
        repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.startsWith("forms/"))
                .sorted(Comparator.comparing((String name) -> !start.endsWith(name))
                        .thenComparing(name -> !name.startsWith("forms/enter"))
                        .thenComparing(Comparator.<String>naturalOrder().reversed()))
                .flatMap(name -> files.of(deployment, name).fields().stream())
                .forEach(field -> found.putIfAbsent(field.name(), field));
        return Collections.unmodifiableMap(found);
    }
}
