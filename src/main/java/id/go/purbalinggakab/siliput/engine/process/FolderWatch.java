package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.Deployments;
import java.nio.file.attribute.FileTime;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** In a development start a saved diagram or form counts at once, for open cases too; an installation reloads by hand. */
@Component
@ConditionalOnProperty("siliput.engine.watch")
class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final ProcessFiles files;
    private final Deployments deployments;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private FileTime seen;

    FolderWatch(ProcessFiles files, Deployments deployments, RepositoryService repository, RuntimeService runtime) {
        this.files = files;
        this.deployments = deployments;
        this.repository = repository;
        this.runtime = runtime;
        this.seen = files.lastChange();
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        var last = files.lastChange();
        if (last.equals(seen)) {
            return;
        }
        seen = last;
        deployments.deployChanges().stream()
                .filter(file -> file.result() == DeployedFile.Result.DIPASANG)
                .forEach(file -> takeCasesAlong(file.file()));
    }

    private void takeCasesAlong(String file) {
        LOG.info("Dipasang: {}", file);
        var key = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
        var versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        versions.stream().skip(1).forEach(older -> move(older, versions.get(0)));
    }

    private void move(ProcessDefinition older, ProcessDefinition newest) {
        var cases = runtime.createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .list();
        for (var one : cases) {
            try {
                var plan = runtime.createMigrationPlan(older.getId(), newest.getId())
                        .mapEqualActivities()
                        .build();
                runtime.newMigration(plan).processInstanceIds(one.getId()).execute();
            } catch (ProcessEngineException stays) {
                LOG.info(
                        "Perkara {} tetap pada versi {}: {}",
                        one.getBusinessKey(),
                        older.getVersion(),
                        stays.getMessage());
            }
        }
    }
}
