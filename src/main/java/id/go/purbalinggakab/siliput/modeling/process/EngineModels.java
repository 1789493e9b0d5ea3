package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.modeling.ModelName;
import id.go.purbalinggakab.siliput.modeling.RefusedRelease;
import id.go.purbalinggakab.siliput.modeling.RunningFile;
import id.go.purbalinggakab.siliput.modeling.RunningModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads and deploys by the engine's own services. */
@Component
@RequiredArgsConstructor
class EngineModels implements RunningModels {

    @Lazy
    private final RepositoryService repository;

    @Lazy
    private final HistoryService history;

    private final AsSystem asSystem;

    @Lazy
    private final OneCommand command;

    /** What was deployed never changes. */
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    @Override
    public Map<String, RunningFile> files() {
        return asSystem.ask(this::readFiles);
    }

    private Map<String, RunningFile> readFiles() {
        var deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, one -> one));
        var senders = history.createUserOperationLogQuery().entityType(EntityTypes.DEPLOYMENT).list().stream()
                .filter(entry -> entry.getUserId() != null && entry.getDeploymentId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getDeploymentId, UserOperationLogEntry::getUserId, (one, other) -> one));
        var latest = new ArrayList<ResourceDefinition>(
                repository.createDecisionDefinitionQuery().latestVersion().list());
        latest.addAll(repository.createProcessDefinitionQuery().latestVersion().list());
        latest.sort(Comparator.comparing(
                one -> deployments.get(one.getDeploymentId()).getDeploymentTime()));
        var found = new TreeMap<String, RunningFile>(
                Comparator.comparing(ModelName::isForm).thenComparing(Comparator.naturalOrder()));
        var names = new HashMap<String, List<String>>();
        latest.forEach(one -> {
            var deployment = deployments.get(one.getDeploymentId());
            var by = Optional.ofNullable(senders.get(deployment.getId())).orElse(Actor.SYSTEM);
            var content = content(deployment.getId(), one.getResourceName());
            var text = ModelName.text(content);
            var title = Optional.ofNullable(one.getName()).orElse(one.getKey());
            var name = ModelName.of(one.getResourceName(), content).orElse(one.getResourceName());
            var since = deployment.getDeploymentTime().toInstant();
            found.put(name, new RunningFile(name, title, content, one.getVersion(), since, by, deployment.getId()));
            names.computeIfAbsent(deployment.getId(), repository::getDeploymentResourceNames).stream()
                    .filter(form -> ModelName.isForm(form) && text.contains("deployment:" + form))
                    .forEach(form -> found.put(
                            form,
                            new RunningFile(
                                    form,
                                    title,
                                    content(deployment.getId(), form),
                                    one.getVersion(),
                                    since,
                                    by,
                                    deployment.getId())));
        });
        return found;
    }

    private byte[] content(String deployment, String name) {
        return read.computeIfAbsent(deployment + " " + name, none -> {
            try (var file = repository.getResourceAsStream(deployment, name)) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String deploy(String title, Map<String, byte[]> files, String by) {
        var id = new AtomicReference<String>();
        TransactionSynchronizationManager.bindResource(this, by);
        try {
            command.asSystem(() -> {
                command.as(by, () -> {
                    var deployment = repository.createDeployment().name(title).source("bengkel");
                    files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
                    id.set(deployment.deploy().getId());
                });
                return null;
            });
        } catch (ProcessEngineException refused) {
            throw new RefusedRelease("Mesin proses menolak, tidak ada yang berubah: " + refused.getMessage());
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
        return id.get();
    }

    @Override
    public boolean isDeploying() {
        return TransactionSynchronizationManager.hasResource(this);
    }
}
