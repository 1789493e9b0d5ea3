package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.IncomingModels;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.engine.internals.DeploymentGuardPlugin;
import id.go.purbalinggakab.siliput.engine.process.ProcessFiles.EngineFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A bare engine with the deployment guard and the deployer over one folder; it knows the delegate {@code sendThing}. */
class DeployingEngine implements AutoCloseable {

    final ProcessEngine engine;
    private final ProcessFiles files;
    private final FolderDeployer deployer;
    final HeldFolders held;
    private final GenericApplicationContext context = new GenericApplicationContext();

    DeployingEngine(String name, Path home) {
        context.registerBean("sendThing", JavaDelegate.class, () -> execution -> {});
        context.registerBean("secret", String.class, () -> "secret");
        var folders = new EngineFolders(home, true, false);
        files = new ProcessFiles(folders);
        context.registerBean(ProcessFiles.class, () -> files);
        new AnnotatedBeanDefinitionReader(context).register(ModelRules.class);
        context.refresh();
        var data = new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V80__engine.sql"),
                        new ClassPathResource("db/migration/V280__released_files.sql"))
                .execute(data);
        var transactions = new DataSourceTransactionManager(data);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setApplicationContext(context);
        configuration.setDataSource(data);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEnginePlugins(List.of(new DeploymentGuardPlugin(
                context,
                new DeploymentGuard(
                        files,
                        context.getBeanProvider(ModelRule.class),
                        context.getBeanProvider(OneCommand.class),
                        context.getBeanProvider(IncomingModels.class)))));
        engine = configuration.buildProcessEngine();
        var deployed = new DeployedFiles(JdbcClient.create(data), folders, Clock.systemUTC());
        held = new HeldFolders(files, deployed, folders);
        deployer = new FolderDeployer(files, deployed, engine.getRepositoryService(), transactions);
    }

    List<DeployedFile> deployChanges() {
        return deployer.deployChanges();
    }

    FolderWatch watch() {
        return new FolderWatch(files, deployer, engine.getRepositoryService(), engine.getRuntimeService());
    }

    void start() {
        deployer.afterSingletonsInstantiated();
    }

    @Override
    public void close() {
        engine.close();
        context.close();
    }
}
