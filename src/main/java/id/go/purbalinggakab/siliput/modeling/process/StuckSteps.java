package id.go.purbalinggakab.siliput.modeling.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What does not go on by itself at this moment, in any case; the engine's times are in the machine's zone. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class StuckSteps {

    private static final String WHERE_AND_WHOSE =
            " h.business_key_ from %s left join act_hi_procinst h on h.id_ = s.%s";

    /** By the case, whose index the log has; the few jobs of no case are of the last days. */
    private static final String FAILURES = " from act_hi_job_log l where l.job_id_ = s.id_ and l.job_state_ = 1"
            + " and (l.process_instance_id_ = s.process_instance_id_ or s.process_instance_id_ is null)";

    private static final String JOBS = "select s.*, d.act_id_, (select count(*)" + FAILURES
            + ") as failures, (select min(l.timestamp_)" + FAILURES + ") as since,"
            + WHERE_AND_WHOSE.formatted(
                    "act_ru_job s left join act_ru_jobdef d on d.id_ = s.job_def_id_", "process_instance_id_")
            + " where s.exception_stack_id_ is not null";

    private static final String OTHERS = "select s.*,"
            + WHERE_AND_WHOSE.formatted("act_ru_incident s", "proc_inst_id_")
            + " where s.incident_type_ <> 'failedJob' and s.cause_incident_id_ = s.id_";

    private final JdbcClient jdbc;

    /**
     * Something that stuck.
     *
     * @param id of the engine's job, or of its incident where there is none
     * @param caseNumber empty for what belongs to no case
     * @param failures in a row
     * @param next none where nobody tries again
     */
    public record Stuck(
            String id,
            boolean job,
            String definition,
            String element,
            String caseNumber,
            Instant since,
            long failures,
            Optional<Instant> next,
            String message) {

        /** A first failure often mends itself. */
        public boolean isWorthTelling() {
            return failures > 1 || next.isEmpty();
        }
    }

    /** What happened to a job: it failed, or somebody had it tried again. @param by nobody where it failed */
    public record Try(Instant at, Optional<String> by) {}

    /** All: what is left out here would count as well again. */
    public List<Stuck> now() {
        var jobs = jdbc.sql(JOBS
                        // those of a batch are told on the page that began it
                        + " and s.handler_type_ not in ('instance-migration', 'batch-seed-job', 'batch-monitor-job')")
                .query((row, n) -> stuck(row))
                .list();
        var others = jdbc.sql(OTHERS).query((row, n) -> other(row)).list();
        return Stream.concat(jobs.stream(), others.stream()).toList();
    }

    /** One of them, unless it is well again. */
    public Optional<Stuck> now(String id) {
        return jdbc.sql(JOBS + " and s.id_ = ?")
                .param(id)
                .query((row, n) -> stuck(row))
                .optional()
                .or(() -> jdbc.sql(OTHERS + " and s.id_ = ?")
                        .param(id)
                        .query((row, n) -> other(row))
                        .optional());
    }

    /** The newest last. */
    public List<Try> tries(String job) {
        return jdbc.sql(
                        "select timestamp_ as at, null as by_whom from act_hi_job_log where job_id_ = :job and job_state_ = 1"
                                + " union all select timestamp_, user_id_ from act_hi_op_log where job_id_ = :job"
                                + " and operation_type_ = 'SetJobRetries' order by 1")
                .param("job", job)
                .query((row, n) ->
                        new Try(time(row, "at").orElseThrow(), Optional.ofNullable(row.getString("by_whom"))))
                .list();
    }

    /** Whether the element was passed by anybody's case after that moment. */
    public boolean isPassedSince(String process, String element, Instant after) {
        return jdbc.sql("select count(*) from act_hi_actinst where proc_def_key_ = ? and act_id_ = ?"
                                + " and act_inst_state_ <> 2 and end_time_ > ?")
                        .params(process, element, Timestamp.from(after))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The number of the case that an instance belongs to. */
    public Optional<String> caseNumber(String instance) {
        return jdbc.sql("select business_key_ from act_hi_procinst where id_ = ? and business_key_ is not null")
                .param(instance)
                .query(String.class)
                .optional();
    }

    private static Stuck stuck(ResultSet row) throws SQLException {
        var due = time(row, "duedate_");
        var since = time(row, "since").or(() -> due).orElse(Instant.EPOCH);
        return new Stuck(
                row.getString("id_"),
                true,
                text(row, "process_def_id_"),
                row.getString("failed_act_id_") == null ? text(row, "act_id_") : row.getString("failed_act_id_"),
                text(row, "business_key_"),
                since,
                row.getLong("failures"),
                row.getInt("retries_") > 0 ? Optional.of(due.orElse(since)) : Optional.empty(),
                text(row, "exception_msg_"));
    }

    private static Stuck other(ResultSet row) throws SQLException {
        return new Stuck(
                row.getString("id_"),
                false,
                text(row, "proc_def_id_"),
                row.getString("failed_activity_id_") == null
                        ? text(row, "activity_id_")
                        : row.getString("failed_activity_id_"),
                text(row, "business_key_"),
                time(row, "incident_timestamp_").orElseThrow(),
                1,
                Optional.empty(),
                text(row, "incident_msg_"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
