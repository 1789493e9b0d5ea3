package id.go.purbalinggakab.siliput.register;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Whether a deadline was missed is said in one place, the table itself: lists, reports and heat maps all read it, and
 * an index finds the few late ones among many. The two databases spell a computed column differently.
 */
@Component
class V173__lateness_of_a_deadline extends BaseJavaMigration {

    private static final String LATE = "alter table register_deadline add column late boolean generated always as"
            + " (breached_at is not null or coalesce(met_at > due, false))";

    @Override
    public Integer getChecksum() {
        return 173;
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
