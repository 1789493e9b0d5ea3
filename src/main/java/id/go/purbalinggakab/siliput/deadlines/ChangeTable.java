package id.go.purbalinggakab.siliput.deadlines;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The calendar's history: rows are added, never changed but for the count of moved cases. */
@Component
class ChangeTable {

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
        return jdbc.sql("select * from calendar_change order by id desc fetch first ? rows only")
                .param(limit)
                .query((row, i) -> new CalendarChange(
                        CalendarEdit.What.valueOf(row.getString("what")),
                        row.getString("basis"),
                        row.getString("source"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("moved_cases"),
                        lines(row.getLong("id"))))
                .list();
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

    private List<CalendarLine> lines(long id) {
        return jdbc.sql("select * from calendar_change_line where change_id = ? order by position")
                .param(id)
                .query((row, i) -> new CalendarLine(
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("before_text")),
                        Optional.ofNullable(row.getString("after_text"))))
                .list();
    }
}
