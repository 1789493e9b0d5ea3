package id.go.purbalinggakab.siliput.deadlines;

import id.go.purbalinggakab.siliput.deadlines.CalendarPreview.CalendarLine;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The calendar's history: rows are added, never changed but for the count of moved cases. */
@Component
@RequiredArgsConstructor
class ChangeTable {

    private final JdbcClient jdbc;

    /** The number of the new row; numbers are never given twice, not even after a rollback. */
    long add(CalendarChange change) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into calendar_change (what, basis, source, changed_by, changed_at, moved_cases)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        change.what().name(),
                        change.basis(),
                        change.source(),
                        change.by(),
                        change.at().atOffset(ZoneOffset.UTC),
                        change.movedCases())
                .update(key, "id");
        var id = key.getKeyAs(Long.class);
        for (var i = 0; i < change.lines().size(); i++) {
            add(id, i + 1, change.lines().get(i));
        }
        return id;
    }

    void moved(long id, int cases) {
        jdbc.sql("update calendar_change set moved_cases = ? where id = ?")
                .params(cases, id)
                .update();
    }

    List<CalendarChange> latest(int limit) {
        var changes = new LinkedHashMap<Long, CalendarChange>();
        jdbc.sql("select * from calendar_change order by id desc fetch first ? rows only")
                .param(limit)
                .query((RowCallbackHandler) row -> changes.put(
                        row.getLong("id"),
                        new CalendarChange(
                                CalendarEdit.What.valueOf(row.getString("what")),
                                row.getString("basis"),
                                row.getString("source"),
                                row.getString("changed_by"),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getInt("moved_cases"),
                                List.of())));
        var lines = lines(changes.keySet());
        return changes.entrySet().stream()
                .map(change -> change.getValue().with(lines.getOrDefault(change.getKey(), List.of())))
                .toList();
    }

    private void add(long id, int position, CalendarLine line) {
        jdbc.sql("insert into calendar_change_line (change_id, position, subject, before_text, after_text)"
                        + " values (:id, :position, :subject, :before, :after)")
                .param("id", id)
                .param("position", position)
                .param("subject", line.subject())
                .param("before", line.before().orElse(null), Types.VARCHAR)
                .param("after", line.after().orElse(null), Types.VARCHAR)
                .update();
    }

    private Map<Long, List<CalendarLine>> lines(Set<Long> changes) {
        var lines = new HashMap<Long, List<CalendarLine>>();
        if (!changes.isEmpty()) {
            jdbc.sql("select * from calendar_change_line where change_id in (:changes) order by change_id, position")
                    .param("changes", changes)
                    .query((RowCallbackHandler)
                            row -> lines.computeIfAbsent(row.getLong("change_id"), any -> new ArrayList<>())
                                    .add(new CalendarLine(
                                            row.getString("subject"),
                                            Optional.ofNullable(row.getString("before_text")),
                                            Optional.ofNullable(row.getString("after_text")))));
        }
        return lines;
    }
}
