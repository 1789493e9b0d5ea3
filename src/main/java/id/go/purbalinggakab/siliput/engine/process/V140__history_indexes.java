package id.go.purbalinggakab.siliput.engine.process;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Auditors list cases of a process newest first, and by whose tasks they held: the engine indexes neither. */
@Component
class V140__history_indexes extends BaseJavaMigration {

    private static final List<String> INDEXES = List.of(
            "create index SILIPUT_HI_PROCINST_KEY on ACT_HI_PROCINST (PROC_DEF_KEY_, START_TIME_)",
            "create index SILIPUT_HI_PROCINST_DEF on ACT_HI_PROCINST (PROC_DEF_ID_, START_TIME_)",
            "create index SILIPUT_HI_TASKINST_PERSON on ACT_HI_TASKINST (ASSIGNEE_, PROC_INST_ID_)");

    @Override
    public Integer getChecksum() {
        return 140;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            for (var index : INDEXES) {
                statement.execute(index);
            }
        }
    }
}
