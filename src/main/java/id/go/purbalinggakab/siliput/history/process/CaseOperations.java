package id.go.purbalinggakab.siliput.history.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What persons did, from the engine's user operation log: an operation is one, however many properties it changed. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CaseOperations {

    private static final int MOST = 3_000;

    private final JdbcClient jdbc;

    /** @param task the name of the task that it was done to, empty where it was none */
    public record Operation(
            String id, Instant at, String user, String type, String entity, String task, List<Change> changes) {}

    /** A property before and after. */
    public record Change(String property, Optional<String> before, Optional<String> after) {}

    private record Entry(Operation operation, Optional<Change> change) {}

    /** Those of one process instance, the first one first. */
    public List<Operation> of(String instance) {
        return joined(jdbc.sql("select l.*, t.name_ as task_name from act_hi_op_log l left join act_hi_taskinst t"
                        + " on t.id_ = l.task_id_ where l.proc_inst_id_ = ? order by l.timestamp_, l.id_"
                        + " fetch first " + MOST + " rows only")
                .param(instance)
                .query(CaseOperations::entry)
                .list());
    }

    private static List<Operation> joined(List<Entry> entries) {
        Map<String, Operation> joined = new LinkedHashMap<>();
        for (var entry : entries) {
            var found = entry.operation();
            var one = joined.computeIfAbsent(found.id() + " " + found.entity(), key -> found);
            entry.change().ifPresent(one.changes()::add);
        }
        return List.copyOf(joined.values());
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var property = Optional.ofNullable(row.getString("property_"));
        var before = Optional.ofNullable(row.getString("org_value_"));
        var after = Optional.ofNullable(row.getString("new_value_"));
        var operation = new Operation(
                row.getString("operation_id_"),
                EngineRows.time(row, "timestamp_"),
                Optional.ofNullable(row.getString("user_id_")).orElse(""),
                row.getString("operation_type_"),
                row.getString("entity_type_"),
                Optional.ofNullable(row.getString("task_name")).orElse(""),
                new ArrayList<>());
        return new Entry(operation, property.map(name -> new Change(name, before, after)));
    }
}
