package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.history.HistoryFilter;
import id.go.purbalinggakab.siliput.history.HistoryFilter.Timeliness;
import id.go.purbalinggakab.siliput.history.HistoryLine;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finished and running cases for those who review them; nothing is asked without a bound. */
@Component
public class HistorySearch {

    /** How far a list counts and pages; a narrower filter reaches the rest. */
    public static final int MOST_COUNTED = 2_000;

    /** Rows of one export. */
    public static final int MOST_EXPORTED = 200_000;

    private static final int ROWS_AT_ONCE = 500;

    /** Tasks taken or finished by one official beyond which it is faster to ask each case than to gather all of the official's. */
    private static final int BUSY = 5_000;

    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final CaseVisibility visibility;

    HistorySearch(JdbcClient jdbc, DataSource database, CaseVisibility visibility) {
        this.jdbc = jdbc;
        var template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_ONCE);
        this.streaming = JdbcClient.create(template);
        this.visibility = visibility;
    }

    @Transactional(readOnly = true)
    public List<HistoryLine> page(HistoryFilter filter, String reader, int offset, int rows) {
        return lines(jdbc, filter, reader, offset, rows)
                .query(HistorySearch::line)
                .list();
    }

    /** At most {@link #MOST_COUNTED} + 1. */
    @Transactional(readOnly = true)
    public int count(HistoryFilter filter, String reader) {
        var query = query(filter, reader);
        return jdbc.sql("select count(*) from (select h.id_" + query.text() + " fetch first " + (MOST_COUNTED + 1)
                        + " rows only) counted")
                .params(query.values())
                .query(Integer.class)
                .single();
    }

    /** Row by row, so that memory stays flat however many there are. */
    @Transactional(readOnly = true)
    public void each(HistoryFilter filter, String reader, Consumer<HistoryLine> consumer) {
        try (var rows = lines(streaming, filter, reader, 0, MOST_EXPORTED).query(HistorySearch::line).stream()) {
            rows.forEach(consumer);
        }
    }

    private HistoryQuery query(HistoryFilter filter, String reader) {
        return HistoryQuery.of(filter, visibility.hiddenFrom(reader), busy(filter.official()));
    }

    private boolean busy(String official) {
        return !official.isBlank()
                && jdbc.sql("select count(*) from (select 1 from (select 1 from act_hi_taskinst"
                                        + " where assignee_ = :official union all select 1 from act_hi_op_log"
                                        + " where user_id_ = :official and operation_type_ = 'Complete') done"
                                        + " fetch first " + BUSY + " rows only) counted")
                                .param("official", official)
                                .query(Integer.class)
                                .single()
                        == BUSY;
    }

    private JdbcClient.StatementSpec lines(
            JdbcClient client, HistoryFilter filter, String reader, int offset, int rows) {
        var query = query(filter, reader);
        var order = " order by " + filter.sort().order(filter.descending()) + ", proc_inst_id_";
        var page = "select h.proc_inst_id_, h.proc_def_key_, p.version_, r.case_number, r.sender, r.subject, r.secret,"
                + " r.status, r.complaint_class, h.start_time_, h.end_time_, h.duration_, h.state_" + query.text()
                + order + " offset :offset rows fetch first :rows rows only";
        var late = HistoryQuery.LATE.formatted("found.case_number");
        var met = HistoryQuery.MET.formatted("found.case_number");
        return client.sql("select found.*, case when " + late + " then 'TERLAMBAT' when " + met
                        + " then 'TEPAT' end as timeliness, (select string_agg(distinct t.assignee_, ',')"
                        + " from act_hi_taskinst t where t.proc_inst_id_ = found.proc_inst_id_) as holders,"
                        + " (select string_agg(distinct l.user_id_, ',') from act_hi_op_log l where l.proc_inst_id_ ="
                        + " found.proc_inst_id_ and l.operation_type_ = 'Complete') as finishers from ("
                        + page + ") found" + order)
                .params(query.values())
                .param("offset", offset)
                .param("rows", rows);
    }

    private static HistoryLine line(ResultSet row, int index) throws SQLException {
        return new HistoryLine(
                row.getString("proc_inst_id_"),
                row.getString("proc_def_key_"),
                row.getInt("version_"),
                Optional.ofNullable(row.getString("case_number")),
                Optional.ofNullable(row.getString("sender")).orElse(""),
                Optional.ofNullable(row.getString("subject")).orElse(""),
                row.getBoolean("secret"),
                Optional.ofNullable(row.getString("status")),
                Optional.ofNullable(row.getString("complaint_class")),
                EngineRows.time(row, "start_time_"),
                EngineRows.find(row, "end_time_"),
                String.valueOf(row.getString("state_")).endsWith("TERMINATED"),
                Optional.ofNullable(row.getString("timeliness")).map(Timeliness::valueOf),
                people(row.getString("holders"), row.getString("finishers")));
    }

    private static List<String> people(String... lists) {
        return Stream.of(lists)
                .filter(Objects::nonNull)
                .flatMap(list -> Stream.of(list.split(",")))
                .distinct()
                .toList();
    }
}
