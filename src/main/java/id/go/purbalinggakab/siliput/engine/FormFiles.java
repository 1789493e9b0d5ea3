package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Forms as they were deployed, each read once: what was deployed never changes. */
@Component
@RequiredArgsConstructor
class FormFiles {

    private static final FormFile NONE = FormFile.read("", "");

    @Lazy
    private final RepositoryService repository;

    @Lazy
    private final FormService service;

    private final AsSystem asSystem;
    private final Map<String, FormFile> read = new ConcurrentHashMap<>();

    /** The form of the version that the case runs on; one without fields where the task has none. */
    FormFile of(TaskView task) {
        return asSystem.ask(() -> of(service.getTaskFormData(task.id())));
    }

    /** The form that starts the process now. */
    FormFile ofStart(String processKey) {
        return asSystem.ask(() -> of(service.getStartFormData(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId())));
    }

    /** @param name such as {@code forms/enterLetter.html} */
    FormFile of(String deployment, String name) {
        return read.computeIfAbsent(deployment + " " + name, none -> FormFile.read(name, bytes(deployment, name)));
    }

    /** The form of a task of a diagram. */
    FormFile of(String deployment, UserTask task) {
        return ofKey(deployment, task.getCamundaFormKey());
    }

    private FormFile of(FormData data) {
        return data == null ? NONE : ofKey(data.getDeploymentId(), data.getFormKey());
    }

    private FormFile ofKey(String deployment, String key) {
        return key == null ? NONE : of(deployment, key.replaceFirst("^embedded:deployment:", ""));
    }

    private byte[] bytes(String deployment, String name) {
        try (var file = repository.getResourceAsStream(deployment, name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
