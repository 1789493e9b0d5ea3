package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.DeployedFile.Result;
import id.go.purbalinggakab.siliput.engine.Deployments;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One deployment per file with all its forms, under relative names, before the port opens and on demand. */
@Component
class FolderDeployer implements Deployments, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FolderDeployer.class);
    private static final String SOURCE = "siliput";

    private final ProcessFiles files;
    private final DeployedFiles deployed;
    private final RepositoryService repository;
    private final TransactionTemplate transaction;

    FolderDeployer(
            ProcessFiles files,
            DeployedFiles deployed,
            RepositoryService repository,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.deployed = deployed;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A refused file stops the start only where no former version can go on. */
    @Override
    public void afterSingletonsInstantiated() {
        var refused = deployChanges().stream()
                .filter(file -> file.result() == Result.DITOLAK)
                .filter(file -> !hasFormerVersion(key(file.file())))
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("Aplikasi berhenti: tidak ada versi terdahulu untuk berkas yang ditolak. "
                    + refused.get(0).reason());
        }
    }

    @Override
    public List<DeployedFile> deployChanges() {
        return files.diagrams().entrySet().stream()
                .map(file -> deploy(file.getKey(), file.getValue()))
                .toList();
    }

    private DeployedFile deploy(String file, byte[] bytes) {
        try {
            var resources = files.withForms(file, bytes);
            if (deployed.isHeld(file, ContentHash.of(resources))) {
                return new DeployedFile(file, Result.DITAHAN, "menunggu di halaman /bengkel, di bawah Dari folder");
            }
            var isNew = Boolean.TRUE.equals(transaction.execute(status -> deploy(file, resources)));
            return new DeployedFile(file, isNew ? Result.DIPASANG : Result.TIDAK_BERUBAH, "");
        } catch (DuplicateKeyException e) {
            return new DeployedFile(file, Result.TIDAK_BERUBAH, "");
        } catch (ProcessEngineException e) {
            return refused(file, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Pemeriksaan berkas gagal", e);
            return refused(file, "%s ditolak: berkas ini tidak dapat diperiksa (%s)".formatted(file, e));
        }
    }

    private static DeployedFile refused(String file, String reason) {
        LOG.error("Berkas proses ditolak, versi terdahulu tetap berlaku: {}", reason);
        return new DeployedFile(file, Result.DITOLAK, reason);
    }

    private boolean deploy(String file, Map<String, byte[]> resources) {
        var hash = ContentHash.of(resources);
        if (deployed.isUnchanged(file, hash)) {
            return false;
        }
        var before = repository.createDeploymentQuery().count();
        var deployment =
                repository.createDeployment().name(key(file)).source(SOURCE).enableDuplicateFiltering(false);
        resources.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        deployment.deploy();
        deployed.remember(file, hash);
        return repository.createDeploymentQuery().count() > before;
    }

    private boolean hasFormerVersion(String key) {
        return repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key)
                                .count()
                        > 0
                || repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(key)
                                .count()
                        > 0;
    }

    private static String key(String file) {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }
}
