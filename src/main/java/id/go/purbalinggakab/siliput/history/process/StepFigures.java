package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.history.process.HeatMaps.LengthClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the figures of the heat map up to date: counts on from where the last count stopped, a day of steps at a time.
 * Steps of the last minutes wait, since a transaction that is still open may end one of them with an earlier time.
 */
@Component
public class StepFigures {

    static final Duration LAG = Duration.ofMinutes(10);

    private static final Duration WINDOW = Duration.ofDays(1);
    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final TransactionTemplate window;
    private final Clock clock;

    StepFigures(JdbcClient jdbc, DataSource database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        var template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_ONCE);
        this.streaming = JdbcClient.create(template);
        this.window = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private static final class Count {
        private long all;
        private long firsts;
    }

    /** Everything that ended more than some minutes ago. */
    public void catchUp() {
        catchUp(clock.instant().minus(LAG));
    }

    /** Everything that ended before. */
    public void catchUp(Instant until) {
        while (Boolean.TRUE.equals(window.execute(status -> countOn(until)))) {
            // one day after the other, each in a transaction of its own
        }
    }

    /** @return whether there may be more */
    private boolean countOn(Instant until) {
        var mark = jdbc.sql("select counted_until from step_figure_mark where id = 1 for update")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var next = next(mark).filter(first -> first.isBefore(until));
        if (next.isEmpty()) {
            if (until.isAfter(mark)) {
                moveTo(until);
            }
            return false;
        }
        var end = next.get().plus(WINDOW).isBefore(until) ? next.get().plus(WINDOW) : until;
        count(next.get(), end).forEach(this::add);
        moveTo(end);
        return true;
    }

    private Optional<Instant> next(Instant mark) {
        return jdbc.sql("select min(end_time_) from act_hi_actinst where end_time_ >= ?")
                .param(EngineRows.stored(mark))
                .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private Map<StepEnd.Key, Count> count(Instant from, Instant until) {
        var counts = new HashMap<StepEnd.Key, Count>();
        try (var ends = streaming
                .sql(StepEnd.QUERY + "a.end_time_ >= ? and a.end_time_ < ?")
                .params(EngineRows.stored(from), EngineRows.stored(until))
                .query(StepEnd::of)
                .stream()) {
            ends.forEach(end -> {
                var count = counts.computeIfAbsent(end.key(), key -> new Count());
                count.all++;
                count.firsts += end.first() ? 1 : 0;
            });
        }
        return counts;
    }

    private void add(StepEnd.Key key, Count count) {
        var known = jdbc.sql("update step_figure set how_often = how_often + ?, firsts = firsts + ?"
                        + " where process_key = ? and activity = ? and figure_day = ? and length_class = ?")
                .params(count.all, count.firsts, key.process(), key.activity(), key.day(), key.lengthClass())
                .update();
        if (known == 0) {
            jdbc.sql("insert into step_figure (how_often, firsts, process_key, activity, figure_day, length_class)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(count.all, count.firsts, key.process(), key.activity(), key.day(), key.lengthClass())
                    .update();
        }
    }

    private void moveTo(Instant until) {
        jdbc.sql("update step_figure_mark set counted_until = ? where id = 1")
                .param(until.atOffset(ZoneOffset.UTC))
                .update();
    }

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
}
