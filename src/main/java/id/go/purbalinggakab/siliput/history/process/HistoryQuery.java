package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.history.HistoryFilter;
import id.go.purbalinggakab.siliput.history.HistoryFilter.Timeliness;
import id.go.purbalinggakab.siliput.identity.Procedures;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A filter as SQL. What is hidden from the reader is left out here, so that lists and counts agree. */
final class HistoryQuery {

    static final String LATE = "exists (select 1 from history_deadline d where d.case_number = %s and d.late)";
    static final String MET =
            "exists (select 1 from history_deadline d where d.case_number = %s and d.met_at is not null)";

    private static final String OFFICIAL_FIRST =
            "h.proc_inst_id_ in (select t.proc_inst_id_ from act_hi_taskinst t where t.assignee_ = :official"
                    + " union select l.proc_inst_id_ from act_hi_op_log l where l.user_id_ = :official"
                    + " and l.operation_type_ = 'Complete')";
    private static final String EACH_ASKED =
            "(exists (select 1 from act_hi_taskinst t where t.proc_inst_id_ = h.proc_inst_id_"
                    + " and t.assignee_ = :official) or exists (select 1 from act_hi_op_log l"
                    + " where l.proc_inst_id_ = h.proc_inst_id_ and l.user_id_ = :official"
                    + " and l.operation_type_ = 'Complete'))";

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{3}-\\d{4}-)(\\d{0,5})");

    private final StringBuilder where = new StringBuilder(" where h.proc_def_key_ = :process");
    private final Map<String, Object> values = new HashMap<>();
    private final String source;

    private HistoryQuery(String source) {
        this.source = source;
    }

    /** @param busy the official had a hand in so many cases that each case is asked in turn */
    static HistoryQuery of(HistoryFilter filter, Set<String> hidden, boolean busy) {
        var query = new HistoryQuery(source(filter.process()));
        query.values.put("process", filter.process());
        filter.version().ifPresent(version -> query.and("p.version_ = :version", "version", version));
        query.text(filter.text());
        filter.from().ifPresent(day -> query.and("h.start_time_ >= :from", "from", midnight(day)));
        filter.until().ifPresent(day -> query.and("h.start_time_ < :until", "until", midnight(day.plusDays(1))));
        query.state(filter.state());
        if (!filter.complaintClass().isBlank()) {
            query.and("r.complaint_class = :class", "class", filter.complaintClass());
        }
        filter.timeliness().ifPresent(query::timeliness);
        if (!filter.official().isBlank()) {
            query.and(busy ? EACH_ASKED : OFFICIAL_FIRST, "official", filter.official());
        }
        if (!hidden.isEmpty()) {
            query.and("(r.case_number is null or r.case_number not in (:hidden))", "hidden", hidden);
        }
        return query;
    }

    /** A case's own process is in the register; a companion carries the number of the case it belongs to. */
    private static String source(String process) {
        var register = Procedures.isCase(process)
                ? (Procedures.isOwn(process) ? " left" : "")
                        + " join history_case r on r.process_instance_id = h.proc_inst_id_"
                : " left join act_hi_varinst v on v.proc_inst_id_ = h.proc_inst_id_ and v.name_ = 'caseNumber'"
                        + " and v.execution_id_ = h.proc_inst_id_ left join history_case r on r.case_number = v.text_";
        return " from act_hi_procinst h join act_re_procdef p on p.id_ = h.proc_def_id_" + register;
    }

    /** Late cases are few, so their deadlines are asked first; of the many others each is asked in turn. */
    private void timeliness(Timeliness wanted) {
        where.append(" and ")
                .append(
                        switch (wanted) {
                            case TERLAMBAT ->
                                "r.case_number in (select d.case_number from history_deadline d where d.late)";
                            case TEPAT ->
                                MET.formatted("r.case_number") + " and not " + LATE.formatted("r.case_number");
                        });
    }

    private void text(String text) {
        var asked = text.strip();
        if (asked.isEmpty()) {
            return;
        }
        var number = NUMBER.matcher(asked.toUpperCase(Locale.ROOT));
        if (number.matches()) {
            // numbers of one length, so that the index serves whatever the database's order of letters is
            values.put("first", number.group(1) + (number.group(2) + "00000").substring(0, 5));
            values.put("last", number.group(1) + (number.group(2) + "99999").substring(0, 5));
            where.append(" and r.case_number between :first and :last");
        } else {
            values.put("number", escaped(asked.toUpperCase(Locale.ROOT)) + "%");
            and(
                    "(r.case_number like :number escape '!' or r.secret = false and (lower(r.sender) like :part escape '!'"
                            + " or lower(r.subject) like :part escape '!'))",
                    "part",
                    "%" + escaped(asked.toLowerCase(Locale.ROOT)) + "%");
        }
    }

    private void state(String state) {
        if (state.equals("BERJALAN")) {
            where.append(" and h.end_time_ is null");
        } else if (state.equals("BERAKHIR")) {
            where.append(" and h.end_time_ is not null");
        } else if (!state.isBlank()) {
            and("r.status = :status", "status", state);
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Timestamp midnight(LocalDate day) {
        return EngineRows.stored(day.atStartOfDay(IndonesianTime.WIB).toInstant());
    }

    /** From and where. */
    String text() {
        return source + where;
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
