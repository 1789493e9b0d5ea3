package id.go.purbalinggakab.siliput.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms of a diagram's version call the variables of its cases; read once per deployment. */
@Component
public class FormLabels {

    private final RepositoryService repository;
    private final OnBehalf onBehalf;
    private final Map<String, Map<String, FormField>> read = new ConcurrentHashMap<>();

    public FormLabels(@Lazy RepositoryService repository, OnBehalf onBehalf) {
        this.repository = repository;
        this.onBehalf = onBehalf;
    }

    /** The fields of every form of this version, by name, each as the first form that asks for it has it. */
    public Map<String, FormField> of(String processDefinitionId) {
        return onBehalf.ofTheSystem(() -> read.computeIfAbsent(
                repository.getProcessDefinition(processDefinitionId).getDeploymentId(), this::fields));
    }

    private Map<String, FormField> fields(String deployment) {
        var found = new LinkedHashMap<String, FormField>();
        repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.startsWith("forms/"))
                .flatMap(name -> FormFile.read(name, bytes(deployment, name)).fields().stream())
                .forEach(field -> found.putIfAbsent(field.name(), field));
        return Map.copyOf(found);
    }

    private byte[] bytes(String deployment, String name) {
        try (InputStream file = repository.getResourceAsStream(deployment, name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
