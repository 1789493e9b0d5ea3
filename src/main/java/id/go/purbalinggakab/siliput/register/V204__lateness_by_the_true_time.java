package id.go.purbalinggakab.siliput.register;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * A deadline is missed by one comparison: with the time at which the service was rendered, and with the recorded
 * breach only until there is one. Rows of earlier days stay as they are, the chains of their cases know them.
 */
@Component
class V204__lateness_by_the_true_time extends BaseJavaMigration {

    private static final String LATE = "alter table register_deadline add column late boolean generated always as"
            + " (coalesce(met_at > due, breached_at is not null))";

    @Override
    public Integer getChecksum() {
        return 204;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var postgres = connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
        try (var statement = connection.createStatement()) {
            statement.execute("drop index register_deadline_late");
            statement.execute("alter table register_deadline drop column late");
            statement.execute(postgres ? LATE + " stored" : LATE);
            statement.execute("create index register_deadline_late on register_deadline (late, case_number)");
        }
    }
}
