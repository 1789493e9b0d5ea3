package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms of a case's own version call its variables; read once per deployment. */
@Component
@RequiredArgsConstructor
public class FormLabels {

    @Lazy
    private final RepositoryService repository;

    @Lazy
    private final HistoryService history;

    private final FormFiles files;
    private final AsSystem asSystem;
    private final Map<String, Map<String, FormField>> read = new ConcurrentHashMap<>();

    /** The fields of every form of the case's version, by name; the form that enters it goes before the others. */
    public Map<String, FormField> of(String processInstanceId) {
        return asSystem.ask(() -> {
            var found = history.createHistoricProcessInstanceQuery()
                    .processInstanceId(processInstanceId)
                    .singleResult();
            return found == null
                    ? Map.of()
                    : read.computeIfAbsent(
                            repository
                                    .getProcessDefinition(found.getProcessDefinitionId())
                                    .getDeploymentId(),
                            this::fields);
        });
    }

    private Map<String, FormField> fields(String deployment) {
        var found = new LinkedHashMap<String, FormField>();
        repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.startsWith("forms/"))
                .sorted(Comparator.comparing((String name) -> !name.startsWith("forms/enter"))
                        .thenComparing(Comparator.<String>naturalOrder().reversed()))
                .flatMap(name -> files.of(deployment, name).fields().stream())
                .forEach(field -> found.putIfAbsent(field.name(), field));
        return Map.copyOf(found);
    }
}
