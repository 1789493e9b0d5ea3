package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.FormFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Forms as they were deployed, each read once: what was deployed never changes. */
final class DeployedForms {

    private static final FormFile NONE = FormFile.read("", "");

    private final Map<String, Optional<FormFile>> read = new ConcurrentHashMap<>();

    /** The form of a step's own version; a step without one takes no field. */
    FormFile of(AskedStep step, CommandContext context) {
        return step.form()
                .flatMap(form -> find(step.deployment(), form, context))
                .orElse(NONE);
    }

    /** The form whose fields a message takes: of the case that it goes to, or of the latest start. */
    FormFile ofMessage(String form, AskedStep message, CommandContext context) {
        var file = FormKeys.fileOf(form);
        return find(message.deployment(), file, context)
                .or(() -> latestStarts(context)
                        .filter(definition -> FormKeys.startForm(definition).equals(form))
                        .flatMap(definition -> find(definition.getDeploymentId(), file, context).stream())
                        .findFirst())
                .orElse(NONE);
    }

    private static Stream<ProcessDefinitionEntity> latestStarts(CommandContext context) {
        var engine = context.getProcessEngineConfiguration();
        return context
                .runWithoutAuthorization(() -> engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .map(found -> engine.getDeploymentCache().findDeployedProcessDefinitionById(found.getId()));
    }

    private Optional<FormFile> find(String deployment, String file, CommandContext context) {
        return read.computeIfAbsent(deployment + " " + file, none -> Optional.ofNullable(
                        context.getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, file))
                .map(resource -> FormFile.read(file, resource.getBytes())));
    }
}
