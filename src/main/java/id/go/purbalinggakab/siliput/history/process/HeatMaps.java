package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.history.process.StepFigures.StepEnd;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the kept figures say of a period. A case hidden from the reader is taken out of them. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class HeatMaps {

    private final JdbcClient jdbc;
    private final CaseVisibility visibility;

    /**
     * A step of the process in the period.
     *
     * @param repeated how many were not the first of their kind in their case
     */
    public record Step(String activity, long count, long repeated, Duration median, Duration ninetieth) {}

    /** Due dates of one kind in the period. */
    public record Limits(String kind, long decided, long late) {}

    /** Where cases stood as they became late. */
    public record Cause(String step, long late) {}

    /** @param countedUntil later steps wait for the next count */
    public record HeatMap(List<Step> steps, List<Limits> limits, List<Cause> causes, Instant countedUntil) {}

    private static final class Sums {
        private final TreeMap<Integer, Long> classes = new TreeMap<>();
        private long firsts;

        private void add(int lengthClass, long often, long first) {
            if (classes.merge(lengthClass, often, Long::sum) <= 0) {
                classes.remove(lengthClass);
            }
            firsts += first;
        }

        private Step step(String activity) {
            var all = classes.values().stream().mapToLong(Long::longValue).sum();
            return new Step(
                    activity,
                    all,
                    all - firsts,
                    LengthClass.quantile(classes, 0.5),
                    LengthClass.quantile(classes, 0.9));
        }
    }

    public HeatMap of(String process, LocalDate from, LocalDate until, String reader) {
        var hidden = visibility.hiddenFrom(reader);
        var counted = jdbc.sql("select counted_until from step_figure_mark where id = 1")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var sums = sums(process, from, until);
        if (!hidden.isEmpty()) {
            takeOut(sums, process, from, until, hidden, counted);
        }
        return new HeatMap(
                sums.entrySet().stream()
                        .map(one -> one.getValue().step(one.getKey()))
                        .filter(step -> step.count() > 0)
                        .toList(),
                limits(process, from, until, hidden),
                causes(process, from, until, hidden),
                counted);
    }

    private Map<String, Sums> sums(String process, LocalDate from, LocalDate until) {
        var sums = new TreeMap<String, Sums>();
        jdbc.sql("select activity, length_class, sum(how_often) as how_often, sum(firsts) as firsts from step_figure"
                        + " where process_key = ? and figure_day between ? and ? group by activity, length_class")
                .params(process, from, until)
                .query(row -> {
                    sums.computeIfAbsent(row.getString("activity"), activity -> new Sums())
                            .add(row.getInt("length_class"), row.getLong("how_often"), row.getLong("firsts"));
                });
        return sums;
    }

    private void takeOut(
            Map<String, Sums> sums,
            String process,
            LocalDate from,
            LocalDate until,
            Set<String> hidden,
            Instant counted) {
        jdbc
                .sql(StepEnd.QUERY + "a.proc_def_key_ = :process and a.end_time_ < :counted and a.proc_inst_id_ in"
                        + " (select r.process_instance_id from history_case r where r.case_number in (:hidden)"
                        + " union select v.proc_inst_id_ from act_hi_varinst v where v.name_ = 'caseNumber'"
                        + " and v.text_ in (:hidden))")
                .param("process", process)
                .param("counted", EngineRows.stored(counted))
                .param("hidden", hidden)
                .query(StepEnd::of)
                .list()
                .stream()
                .filter(end -> !end.day().isBefore(from) && !end.day().isAfter(until))
                .filter(end -> sums.containsKey(end.activity()))
                .forEach(end -> sums.get(end.activity()).add(end.lengthClass(), -1, end.first() ? -1 : 0));
    }

    private List<Limits> limits(String process, LocalDate from, LocalDate until, Set<String> hidden) {
        return deadlines(
                        "d.kind, count(*) as decided, count(case when d.late then 1 end) as late",
                        "(d.met_at is not null or d.breached_at is not null) group by d.kind order by d.kind",
                        process,
                        from,
                        until,
                        hidden)
                .query((row, index) -> new Limits(row.getString("kind"), row.getLong("decided"), row.getLong("late")))
                .list();
    }

    private List<Cause> causes(String process, LocalDate from, LocalDate until, Set<String> hidden) {
        return deadlines(
                        "d.cause, count(*) as late",
                        "d.late and d.cause is not null group by d.cause order by 2 desc" + " fetch first 50 rows only",
                        process,
                        from,
                        until,
                        hidden)
                .query((row, index) -> new Cause(row.getString("cause"), row.getLong("late")))
                .list();
    }

    private JdbcClient.StatementSpec deadlines(
            String columns, String condition, String process, LocalDate from, LocalDate until, Set<String> hidden) {
        var prefix = process.equals("complaint") ? "= 'ADU-'" : process.equals("coverage") ? "<> 'ADU-'" : "= ''";
        return jdbc.sql("select " + columns + " from history_deadline d where d.due >= :from and d.due < :until"
                        + " and substring(d.case_number from 1 for 4) " + prefix
                        + (hidden.isEmpty() ? "" : " and d.case_number not in (:hidden)") + " and " + condition)
                .param("from", midnight(from))
                .param("until", midnight(until.plusDays(1)))
                .param("hidden", hidden);
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(IndonesianTime.WIB).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Lengths of time in classes, each a tenth longer than the one before: enough for a median, and few to keep. */
    static final class LengthClass {

        private static final double STEP = Math.log(1.1);

        private LengthClass() {}

        static int of(Duration length) {
            return (int) Math.floor(Math.log1p(Math.max(0, length.toMillis()) / 1000.0) / STEP);
        }

        /** The middle of a class; at most a twentieth away from what was measured. */
        static Duration middle(int lengthClass) {
            return Duration.ofMillis(Math.round(Math.expm1((lengthClass + 0.5) * STEP) * 1000));
        }

        /** The length that the given share of all stayed below. */
        static Duration quantile(SortedMap<Integer, Long> counts, double share) {
            var all = counts.values().stream().mapToLong(Long::longValue).sum();
            var wanted = Math.max(1, Math.ceil(all * share));
            var seen = 0L;
            for (var one : counts.entrySet()) {
                seen += one.getValue();
                if (seen >= wanted) {
                    return middle(one.getKey());
                }
            }
            return Duration.ZERO;
        }
    }
}
