package id.go.purbalinggakab.siliput.engine.process;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Creates the engine's tables with the engine's own scripts, so that Flyway is the only one who changes the schema. */
@Component
class EngineSchemaMigration implements JavaMigration {

    /** Every list asks for the rights of a person's groups, every completion for sub-tasks; the engine indexes neither. */
    private static final List<String> INDEXES = List.of(
            "create index SILIPUT_IX_AUTH_GROUP on ACT_RU_AUTHORIZATION (GROUP_ID_, RESOURCE_TYPE_)",
            "create index SILIPUT_IX_AUTH_USER on ACT_RU_AUTHORIZATION (USER_ID_, RESOURCE_TYPE_)",
            "create index SILIPUT_IX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_)");

    /** A form's fields also stand in the engine's history as they were sent; a release is longer than 4,000 characters. */
    private static final String WIDER_FORM_VALUES =
            "alter table ACT_HI_DETAIL alter column TEXT_ set data type varchar(32000)";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine schema 7.24";
    }

    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        var database = product.contains("postgres") ? "postgres" : "h2";
        var populator = new ResourceDatabasePopulator();
        Stream.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history")
                .map(part -> "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part))
                .map(ClassPathResource::new)
                .forEach(populator::addScript);
        populator.execute(new SingleConnectionDataSource(connection, true));
        try (var statement = connection.createStatement()) {
            statement.execute(WIDER_FORM_VALUES);
            for (var index : INDEXES) {
                statement.execute(index);
            }
        }
    }
}
