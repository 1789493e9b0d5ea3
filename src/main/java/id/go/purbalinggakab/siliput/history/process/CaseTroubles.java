package id.go.purbalinggakab.siliput.history.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the engine had to do by itself for a case: failed tries, what stuck, what still waits. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CaseTroubles {

    private static final int MOST = 1_000;
    private static final int FAILED = 1;

    private final JdbcClient jdbc;

    /** A try that failed, and how many were left. */
    public record Failure(Instant at, String activity, int retries, String message) {}

    /** Something that stuck until a person saw to it. */
    public record Incident(Instant at, Optional<Instant> endedAt, String activity, String type, String message) {}

    /** What waits for its time or for a free moment. */
    public record Waiting(String activity, Optional<Instant> due, int retries) {}

    public List<Failure> failures(String instance) {
        return jdbc.sql("select timestamp_, act_id_, job_retries_, job_exception_msg_ from act_hi_job_log"
                        + " where process_instance_id_ = ? and job_state_ = " + FAILED
                        + " order by timestamp_ fetch first " + MOST + " rows only")
                .param(instance)
                .query((row, index) -> new Failure(
                        EngineRows.time(row, "timestamp_"),
                        row.getString("act_id_"),
                        row.getInt("job_retries_"),
                        text(row.getString("job_exception_msg_"))))
                .list();
    }

    public List<Incident> incidents(String instance) {
        return jdbc.sql("select * from act_hi_incident where proc_inst_id_ = ? order by create_time_ fetch first "
                        + MOST + " rows only")
                .param(instance)
                .query((row, index) -> new Incident(
                        EngineRows.time(row, "create_time_"),
                        EngineRows.find(row, "end_time_"),
                        text(row.getString("activity_id_")),
                        row.getString("incident_type_"),
                        text(row.getString("incident_msg_"))))
                .list();
    }

    public List<Waiting> waiting(String instance) {
        return jdbc.sql("select d.act_id_, j.duedate_, j.retries_ from act_ru_job j left join act_ru_jobdef d"
                        + " on d.id_ = j.job_def_id_ where j.process_instance_id_ = ? order by j.duedate_"
                        + " fetch first " + MOST + " rows only")
                .param(instance)
                .query((row, index) -> new Waiting(
                        text(row.getString("act_id_")), EngineRows.find(row, "duedate_"), row.getInt("retries_")))
                .list();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
