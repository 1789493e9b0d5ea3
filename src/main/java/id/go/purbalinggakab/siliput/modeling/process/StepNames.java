package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Processes and their elements as people call them. */
@Component
@RequiredArgsConstructor
class StepNames {

    @Lazy
    private final RepositoryService repository;

    private final AsSystem asSystem;

    /** @param key of the process in its diagram */
    record Process(String key, String name) {}

    Process process(String definition) {
        return find(() -> {
                    var found = repository.getProcessDefinition(definition);
                    return new Process(
                            found.getKey(), Optional.ofNullable(found.getName()).orElse(found.getKey()));
                })
                .orElse(new Process("", ""));
    }

    /** Its label in one line; an element without one by its id. */
    String step(String definition, String element) {
        return find(() -> repository.getBpmnModelInstance(definition).getModelElementById(element))
                .filter(FlowElement.class::isInstance)
                .map(found -> ((FlowElement) found).getName())
                .filter(name -> !name.isBlank())
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .orElse(element);
    }

    private <T> Optional<T> find(Supplier<T> question) {
        try {
            return Optional.ofNullable(asSystem.ask(question));
        } catch (ProcessEngineException gone) {
            return Optional.empty();
        }
    }
}
