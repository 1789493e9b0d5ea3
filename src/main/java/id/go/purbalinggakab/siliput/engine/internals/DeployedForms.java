package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.FormFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Forms as they were deployed, each read once: what was deployed never changes. */
public final class DeployedForms {

    private static final FormFile NONE = FormFile.read("", "");

    private final Map<String, Optional<FormFile>> read = new ConcurrentHashMap<>();

    /** The form of a step's own version; a step without one takes no field. */
    public FormFile of(GuardedCommand.Step step) {
        return step.form().flatMap(form -> find(step.deployment(), form)).orElse(NONE);
    }

    /** The form whose fields a message takes: of the case that it goes to, or of the latest start. */
    public FormFile ofMessage(String form, GuardedCommand.Step message) {
        var file = FormKeys.fileOf(form);
        return find(message.deployment(), file)
                .or(() -> latestStarts()
                        .filter(definition -> FormKeys.startForm(definition).equals(form))
                        .flatMap(definition -> find(definition.getDeploymentId(), file).stream())
                        .findFirst())
                .orElse(NONE);
    }

    private static Stream<ProcessDefinitionEntity> latestStarts() {
        var context = Context.getCommandContext();
        var engine = context.getProcessEngineConfiguration();
        return context
                .runWithoutAuthorization(() -> engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .map(found -> engine.getDeploymentCache().findDeployedProcessDefinitionById(found.getId()));
    }

    private Optional<FormFile> find(String deployment, String file) {
        return read.computeIfAbsent(deployment + " " + file, none -> Optional.ofNullable(Context.getCommandContext()
                        .getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(deployment, file))
                .map(resource -> FormFile.read(file, resource.getBytes())));
    }
}
