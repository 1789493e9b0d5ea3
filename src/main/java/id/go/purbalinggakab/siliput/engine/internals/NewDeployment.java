package id.go.purbalinggakab.siliput.engine.internals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** What somebody deploys, before the engine takes it. */
public record NewDeployment(DeploymentEntity deployment) {

    /** Refuses by throwing, and adds what was left out. */
    public interface Check {

        void check(NewDeployment deployment);
    }

    public String name() {
        return deployment.getName();
    }

    public String tenant() {
        return deployment.getTenantId();
    }

    /** As they are now, by name. */
    public Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
        return files;
    }

    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(deployment.getResource(name)).map(ResourceEntity::getBytes);
    }

    /** Within a command: the file as it was last deployed with this process. */
    public static Optional<byte[]> lastOf(String processKey, String name) {
        var context = Context.getCommandContext();
        return Optional.ofNullable(context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(processKey))
                .map(last -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(last.getDeploymentId(), name))
                .map(ResourceEntity::getBytes);
    }

    /** Within a command: the diagrams of the newest versions of all processes, by their deployment and name. */
    public static Map<String, byte[]> lastOfProcesses() {
        var context = Context.getCommandContext();
        var files = new LinkedHashMap<String, byte[]>();
        var latest = (ProcessDefinitionQueryImpl) new ProcessDefinitionQueryImpl().latestVersion();
        context.runWithoutAuthorization(
                        () -> context.getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(latest, null))
                .forEach(last -> Optional.ofNullable(context.getResourceManager()
                                .findResourceByDeploymentIdAndResourceName(
                                        last.getDeploymentId(), last.getResourceName()))
                        .ifPresent(file ->
                                files.put(last.getDeploymentId() + "/" + last.getResourceName(), file.getBytes())));
        return files;
    }

    /** Within a command: the file of the newest version of a decision. */
    public static Optional<byte[]> lastOfDecision(String key) {
        var context = Context.getCommandContext();
        return Optional.ofNullable(context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key))
                .map(last -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(last.getDeploymentId(), last.getResourceName()))
                .map(ResourceEntity::getBytes);
    }

    public void add(String name, byte[] bytes) {
        var resource = new ResourceEntity();
        resource.setName(name);
        resource.setBytes(bytes);
        resource.setDeploymentId(deployment.getId());
        deployment.addResource(resource);
        Context.getCommandContext().getResourceManager().insertResource(resource);
    }
}
