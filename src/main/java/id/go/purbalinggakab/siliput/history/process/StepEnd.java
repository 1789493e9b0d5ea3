package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A step that ended, as the figures know it: no case, no person. */
record StepEnd(String process, String activity, LocalDate day, int lengthClass, boolean first) {

    /** Tasks, and what interrupted or accompanied them; the engine's own nodes take no time. */
    static final String QUERY = "select a.proc_def_key_, a.act_id_, a.start_time_, a.end_time_, case when exists"
            + " (select 1 from act_hi_actinst e where e.proc_inst_id_ = a.proc_inst_id_ and e.act_id_ = a.act_id_"
            + " and e.start_time_ < a.start_time_) then 0 else 1 end as is_first from act_hi_actinst a"
            + " where (a.act_type_ like '%Task' or a.act_type_ like 'boundary%') and a.act_inst_state_ <> 2 and ";

    static StepEnd of(ResultSet row, int index) throws SQLException {
        var end = EngineRows.time(row, "end_time_");
        return new StepEnd(
                row.getString("proc_def_key_"),
                row.getString("act_id_"),
                LocalDate.ofInstant(end, IndonesianTime.WIB),
                LengthClass.of(IndonesianTime.between(EngineRows.time(row, "start_time_"), end)),
                row.getInt("is_first") == 1);
    }

    /** The row of figures that counts it. */
    record Key(String process, String activity, LocalDate day, int lengthClass) {}

    Key key() {
        return new Key(process, activity, day, lengthClass);
    }
}
