package id.go.purbalinggakab.siliput.register;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Whether a deadline was missed is said in one place, the table itself: lists, reports and heat maps all read it, and
 * an index finds the few late ones among many. The two databases spell a computed column differently.
 */
@Component
class LatenessMigration implements JavaMigration {

    private static final String LATE = "alter table register_deadline add column late boolean generated always as"
            + " (breached_at is not null or coalesce(met_at > due, false))";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("173");
    }

    @Override
    public String getDescription() {
        return "lateness of a deadline";
    }

    @Override
    public Integer getChecksum() {
        return 173;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var postgres = connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
        try (var statement = connection.createStatement()) {
            statement.execute(postgres ? LATE + " stored" : LATE);
            statement.execute("create index register_deadline_late on register_deadline (late, case_number)");
        }
    }
}
