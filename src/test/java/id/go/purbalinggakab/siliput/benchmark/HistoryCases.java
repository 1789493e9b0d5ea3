package id.go.purbalinggakab.siliput.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Grows a history: copies of one finished case, each a little earlier than the one before, with the rows that auditors'
 * lists and figures read. PostgreSQL only. The indexes are taken off while it grows, else it takes a night.
 */
final class HistoryCases {

    /** A copy keeps this many steps: 200,000 cases have about 4 million. */
    private static final int STEPS = 20;

    private static final List<String> TABLES = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_op_log",
            "register_case",
            "register_deadline");

    private final JdbcClient jdbc;
    private final String number;
    private final String instance;

    HistoryCases(JdbcClient jdbc, String number) {
        this.jdbc = jdbc;
        this.number = number;
        this.instance = jdbc.sql("select process_instance_id from register_case where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    /** Copies number {@code from} to {@code to}. */
    void grow(int from, int to) {
        var indexes = jdbc.sql("select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename in"
                        + " (:tables) and indexdef not like '% UNIQUE %'")
                .param("tables", TABLES)
                .query()
                .listOfRows();
        indexes.forEach(index ->
                jdbc.sql("drop index \"" + index.get("indexname") + "\"").update());
        engine("act_hi_procinst", "proc_inst_id_ = :instance", from, to);
        engine(
                "act_hi_actinst",
                "id_ in (select id_ from act_hi_actinst where proc_inst_id_ = :instance order by"
                        + " case when act_type_ like '%Task' then 0 else 1 end, id_ limit " + STEPS + ")",
                from,
                to);
        engine("act_hi_taskinst", "proc_inst_id_ = :instance", from, to);
        engine("act_hi_op_log", "proc_inst_id_ = :instance and operation_type_ = 'Complete'", from, to);
        ours("register_case", "case_number", from, to);
        ours("register_deadline", "id", from, to);
        indexes.forEach(index -> jdbc.sql(String.valueOf(index.get("indexdef"))).update());
        jdbc.sql("vacuum analyze").update();
    }

    /** Times move back by half an hour a copy; what names the case or the row gets the copy's number. */
    private void engine(String table, String which, int from, int to) {
        copy(
                table,
                which,
                from,
                to,
                columns(table).stream()
                        .map(column -> switch (column.name()) {
                            case "id_",
                                    "proc_inst_id_",
                                    "task_id_",
                                    "operation_id_",
                                    "root_proc_inst_id_",
                                    "parent_act_inst_id_" -> "left(%s, 40) || '-' || n".formatted(column.name());
                            case "business_key_" -> newNumber();
                            default -> column.isTime() ? earlier(column.name()) : column.name();
                        })
                        .toList());
    }

    private void ours(String table, String key, int from, int to) {
        copy(
                table,
                "case_number = '" + number + "'",
                from,
                to,
                columns(table).stream()
                        .map(column -> switch (column.name()) {
                            case "case_number" -> newNumber();
                            case "id" -> "1000000000 + 10 * n + id % 10";
                            case "process_instance_id" -> "left(process_instance_id, 40) || '-' || n";
                            case "tracking_code" -> "'U' || n";
                            case "letter_key" -> "'u' || n";
                            case "sender" -> "'Dinas ' || (n % 50)";
                            default -> column.isTime() ? earlier(column.name()) : column.name();
                        })
                        .toList());
    }

    private void copy(String table, String which, int from, int to, List<String> values) {
        var names = columns(table).stream().map(Column::name).toList();
        jdbc.sql("insert into %s (%s) select %s from %s, generate_series(%d, %d) n where %s"
                        .formatted(table, String.join(", ", names), String.join(", ", values), table, from, to, which)
                        .replace(":instance", "'" + instance + "'"))
                .update();
    }

    private static String newNumber() {
        return "'LIP-' || (1990 + n / 100000) || '-' || lpad((n % 100000)::text, 5, '0')";
    }

    private static String earlier(String column) {
        return column + " - n * interval '13 minutes'";
    }

    private record Column(String name, boolean isTime) {}

    private List<Column> columns(String table) {
        return jdbc.sql("select column_name, data_type from information_schema.columns where table_schema = 'public'"
                        + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position")
                .param(table)
                .query((row, index) ->
                        new Column(row.getString(1), row.getString(2).startsWith("timestamp")))
                .list();
    }
}
