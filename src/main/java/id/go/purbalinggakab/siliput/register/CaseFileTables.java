package id.go.purbalinggakab.siliput.register;

import static id.go.purbalinggakab.siliput.register.Columns.instant;
import static id.go.purbalinggakab.siliput.register.Columns.optional;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on a line of the buku agenda: stated times, deadlines, notes. */
@Component
@RequiredArgsConstructor
class CaseFileTables {

    private final JdbcClient jdbc;

    void add(StatedTime time) {
        jdbc.sql("insert into register_stated_time (case_number, what, stated, entered, reason, stated_by)"
                        + " values (:number, :what, :stated, :entered, :reason, :by)")
                .param("number", time.caseNumber())
                .param("what", time.what())
                .param("stated", stored(time.stated()))
                .param("entered", stored(time.entered()))
                .param("reason", time.reason().orElse(null), Types.VARCHAR)
                .param("by", time.by())
                .update();
    }

    List<StatedTime> statedTimes(String number) {
        return jdbc.sql("select * from register_stated_time where case_number = ? order by id")
                .param(number)
                .query((row, i) -> new StatedTime(
                        number,
                        row.getString("what"),
                        instant(row, "stated"),
                        instant(row, "entered"),
                        Optional.ofNullable(row.getString("reason")),
                        row.getString("stated_by")))
                .list();
    }

    void add(DeadlineRecord deadline) {
        jdbc.sql("insert into register_deadline (case_number, kind, starts_at, due, strict_due, round_number,"
                        + " explanation, provisional, met_at, breached_at, cause) values (:number, :kind, :start, :due, :strict,"
                        + " :round, :explanation, :provisional, :met, :breached, :cause)")
                .param("number", deadline.caseNumber())
                .param("kind", deadline.kind())
                .param("start", stored(deadline.start()))
                .param("due", stored(deadline.due()))
                .param("strict", stored(deadline.strictDue()))
                .param("round", deadline.round())
                .param("explanation", String.join("\n", deadline.explanation()))
                .param("provisional", deadline.provisional())
                .param("met", stored(deadline.metAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("breached", stored(deadline.breachedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cause", deadline.cause().orElse(null), Types.VARCHAR)
                .update();
    }

    /**
     * A breach recorded by the timer learns later when the service was rendered: a time within the limit takes it back.
     * A row is met or broken, never both.
     */
    void complete(DeadlineRecord deadline) {
        jdbc.sql("update register_deadline set met_at = coalesce(met_at, :met),"
                        + " breached_at = case when coalesce(met_at, :met) <= due then null"
                        + " else coalesce(breached_at, :breached) end,"
                        + " cause = case when coalesce(met_at, :met) <= due then null else coalesce(cause, :cause) end"
                        + " where case_number = :number and kind = :kind and due = :due and starts_at = :start"
                        + " and strict_due = :strict and round_number = :round")
                .param("number", deadline.caseNumber())
                .param("kind", deadline.kind())
                .param("due", stored(deadline.due()))
                .param("start", stored(deadline.start()))
                .param("strict", stored(deadline.strictDue()))
                .param("round", deadline.round())
                .param("met", stored(deadline.metAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("breached", stored(deadline.breachedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cause", deadline.cause().orElse(null), Types.VARCHAR)
                .update();
    }

    /** Where the case once had the new due date already, that row counts again and the open one stays behind. */
    void move(Instant due, DeadlineRecord to) {
        jdbc.sql("update register_deadline set starts_at = :start, due = :new, strict_due = :strict,"
                        + " round_number = :round,"
                        + " explanation = :explanation, provisional = :provisional"
                        + " where case_number = :number and kind = :kind and due = :old"
                        + " and met_at is null and breached_at is null"
                        + " and not exists (select 1 from register_deadline other where other.case_number = :number"
                        + " and other.kind = :kind and other.due = :new and other.starts_at = :start"
                        + " and other.strict_due = :strict and other.round_number = :round)")
                .param("number", to.caseNumber())
                .param("kind", to.kind())
                .param("old", stored(due))
                .param("new", stored(to.due()))
                .param("start", stored(to.start()))
                .param("strict", stored(to.strictDue()))
                .param("round", to.round())
                .param("explanation", String.join("\n", to.explanation()))
                .param("provisional", to.provisional())
                .update();
    }

    /** The due date stays, what explains it does not; a deadline that has ended keeps what it was told with. */
    boolean explain(DeadlineRecord to) {
        var explanation = String.join("\n", to.explanation());
        return jdbc.sql("update register_deadline set explanation = :explanation, provisional = :provisional"
                                + " where case_number = :number and kind = :kind and due = :due and met_at is null"
                                + " and breached_at is null"
                                + " and (explanation <> :explanation or provisional <> :provisional)")
                        .param("number", to.caseNumber())
                        .param("kind", to.kind())
                        .param("due", stored(to.due()))
                        .param("explanation", explanation)
                        .param("provisional", to.provisional())
                        .update()
                > 0;
    }

    List<DeadlineRecord> deadlines(String number) {
        return jdbc.sql("select * from register_deadline where case_number = ? order by id")
                .param(number)
                .query((row, i) -> new DeadlineRecord(
                        number,
                        row.getString("kind"),
                        instant(row, "starts_at"),
                        instant(row, "due"),
                        instant(row, "strict_due"),
                        row.getInt("round_number"),
                        row.getString("explanation").lines().toList(),
                        row.getBoolean("provisional"),
                        optional(row, "met_at"),
                        optional(row, "breached_at"),
                        Optional.ofNullable(row.getString("cause"))))
                .list();
    }

    void note(String number, String kind, String text, String by, Instant at) {
        jdbc.sql("insert into register_note (case_number, kind, note_text, noted_by, noted_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(number, kind, text, by, stored(at))
                .update();
    }

    List<CaseNote> notes(String number) {
        return jdbc.sql("select * from register_note where case_number = ? order by id")
                .param(number)
                .query((row, i) -> new CaseNote(
                        number,
                        row.getString("kind"),
                        row.getString("note_text"),
                        row.getString("noted_by"),
                        instant(row, "noted_at")))
                .list();
    }
}
