package id.go.purbalinggakab.siliput.history.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which processes ran for a case, and which way each of them went, from the engine's own history. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CaseSteps {

    private static final int MOST_INSTANCES = 200;
    private static final int MOST_STEPS = 5_000;

    private final JdbcClient jdbc;

    /** @param main the case's own process; the others accompanied it */
    public record Instance(
            String id,
            boolean main,
            String definition,
            String name,
            int version,
            Instant startedAt,
            Optional<Instant> endedAt) {}

    /**
     * One time that a node of the diagram was reached.
     *
     * @param parent the step that it happened within
     */
    public record Step(
            String id,
            String parent,
            String activity,
            String type,
            Optional<String> assignee,
            Instant startedAt,
            Optional<Instant> endedAt,
            boolean cancelled) {}

    /** The case's own process first. */
    public List<Instance> of(String number, String mainInstance) {
        return jdbc.sql("select h.proc_inst_id_, h.proc_def_id_, coalesce(p.name_, h.proc_def_key_) as process_name,"
                        + " p.version_, h.start_time_, h.end_time_ from act_hi_procinst h join act_re_procdef p"
                        + " on p.id_ = h.proc_def_id_ where h.proc_inst_id_ = :main or h.proc_inst_id_ in"
                        + " (select v.proc_inst_id_ from act_hi_varinst v where v.name_ = 'caseNumber'"
                        + " and v.text_ = :number) order by case when h.proc_inst_id_ = :main then 0 else 1 end,"
                        + " h.start_time_ fetch first " + MOST_INSTANCES + " rows only")
                .param("main", mainInstance)
                .param("number", number)
                .query((row, index) -> new Instance(
                        row.getString("proc_inst_id_"),
                        row.getString("proc_inst_id_").equals(mainInstance),
                        row.getString("proc_def_id_"),
                        row.getString("process_name"),
                        row.getInt("version_"),
                        EngineRows.time(row, "start_time_"),
                        EngineRows.find(row, "end_time_")))
                .list();
    }

    /** In the order in which they were reached. */
    public List<Step> steps(String instance) {
        return jdbc.sql("select * from act_hi_actinst where proc_inst_id_ = ? order by start_time_, sequence_counter_"
                        + " fetch first " + MOST_STEPS + " rows only")
                .param(instance)
                .query(CaseSteps::step)
                .list();
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        return new Step(
                row.getString("id_"),
                row.getString("parent_act_inst_id_"),
                row.getString("act_id_"),
                row.getString("act_type_"),
                Optional.ofNullable(row.getString("assignee_")),
                EngineRows.time(row, "start_time_"),
                EngineRows.find(row, "end_time_"),
                row.getInt("act_inst_state_") == 2);
    }
}
