package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.Procedures;
import id.go.purbalinggakab.siliput.modeling.ModelName;
import id.go.purbalinggakab.siliput.modeling.RefusedRelease;
import id.go.purbalinggakab.siliput.modeling.RunningFile;
import id.go.purbalinggakab.siliput.modeling.RunningModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
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

    @Lazy
    private final ManagementService management;

    private final AsSystem asSystem;

    @Lazy
    private final OneCommand command;

    /** By definition, with the forms that it names: what was deployed never changes. */
    private final Map<String, List<RunningFile>> read = new ConcurrentHashMap<>();

    @Override
    public Map<String, RunningFile> files() {
        return asSystem.ask(this::readFiles);
    }

    private Map<String, RunningFile> readFiles() {
        var latest = new HashMap<String, ResourceDefinition>();
        repository.createDecisionDefinitionQuery().latestVersion().list().forEach(one -> latest.put(one.getId(), one));
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(one -> !one.isSuspended() || !Procedures.isOwn(one.getKey()))
                .forEach(one -> latest.put(one.getId(), one));
        if (!read.keySet().containsAll(latest.keySet())) {
            read(latest);
        }
        read.keySet().retainAll(latest.keySet());
        var found = new TreeMap<String, RunningFile>(
                Comparator.comparing(ModelName::isForm).thenComparing(Comparator.naturalOrder()));
        // a form that two diagrams name is the latest one's
        latest.keySet().stream()
                .flatMap(id -> read.getOrDefault(id, List.of()).stream())
                .sorted(Comparator.comparing(RunningFile::since))
                .forEach(file -> found.put(file.name(), file));
        return found;
    }

    private void read(Map<String, ResourceDefinition> latest) {
        var deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, one -> one));
        var senders = history.createUserOperationLogQuery().entityType(EntityTypes.DEPLOYMENT).list().stream()
                .filter(entry -> entry.getUserId() != null && entry.getDeploymentId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getDeploymentId, UserOperationLogEntry::getUserId, (one, other) -> one));
        latest.values().stream()
                // somebody may delete a deployment between two looks
                .filter(one -> deployments.containsKey(one.getDeploymentId()))
                .forEach(one -> read.computeIfAbsent(
                        one.getId(),
                        id -> files(
                                one,
                                deployments.get(one.getDeploymentId()),
                                senders.getOrDefault(one.getDeploymentId(), Actor.SYSTEM))));
    }

    private List<RunningFile> files(ResourceDefinition one, Deployment deployment, String by) {
        try {
            var content = content(deployment, one.getResourceName());
            var text = ModelName.text(content);
            var title = Optional.ofNullable(one.getName()).orElse(one.getKey());
            var files = new TreeMap<String, byte[]>();
            repository.getDeploymentResourceNames(deployment.getId()).stream()
                    .filter(form -> ModelName.isForm(form) && text.contains("deployment:" + form))
                    .forEach(form -> files.put(form, content(deployment, form)));
            files.put(ModelName.of(one.getResourceName(), content).orElse(one.getResourceName()), content);
            var since = deployment.getDeploymentTime().toInstant();
            return files.entrySet().stream()
                    .map(file -> new RunningFile(
                            file.getKey(), title, file.getValue(), one.getVersion(), since, by, deployment.getId()))
                    .toList();
        } catch (NullValueException gone) {
            return List.of();
        }
    }

    private byte[] content(Deployment deployment, String name) {
        try (var file = repository.getResourceAsStream(deployment.getId(), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    public void stop(Set<String> diagrams, String by) {
        var keys = diagrams.stream()
                .filter(name -> name.endsWith(".bpmn"))
                .map(name -> name.substring(name.indexOf('/') + 1, name.lastIndexOf('.')))
                .toList();
        each(keys, by, repository::suspendProcessDefinitionByKey);
        // the cases that run still get their jobs: a command of its own, since one sorts its updates
        each(keys, by, management::activateJobDefinitionByProcessDefinitionKey);
    }

    private void each(List<String> keys, String by, Consumer<String> change) {
        command.asSystem(() -> {
            command.as(by, () -> keys.forEach(change));
            return null;
        });
    }

    @Override
    public boolean isDeploying() {
        return TransactionSynchronizationManager.hasResource(this);
    }
}
