package id.go.purbalinggakab.siliput.deadlines;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The calendar's tables; filled at start with the shipped data where they are empty. */
@Component
class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        fill(transaction);
    }

    List<Holiday> holidays() {
        return jdbc.sql("select holiday_date, kind, name from holiday order by holiday_date")
                .query((row, i) -> new Holiday(
                        row.getObject(1, LocalDate.class), HolidayKind.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    List<OfficeHours> officeHours() {
        return jdbc.sql("select profile, label, valid_from, valid_to, weekday, opens, closes from office_hours")
                .query((row, i) -> new OfficeHours(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        DayOfWeek.valueOf(row.getString(5)),
                        LocalTime.parse(row.getString(6)),
                        LocalTime.parse(row.getString(7))))
                .list();
    }

    /** The number of the last change. */
    long version() {
        return jdbc.sql("select version from calendar_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** Goes on to the next version; false where somebody else did since. Others wait until this transaction ends. */
    boolean advance(long from, long to) {
        return jdbc.sql("update calendar_version set version = ? where id = 1 and version = ?")
                        .params(to, from)
                        .update()
                == 1;
    }

    CalendarState state(String profile) {
        return CalendarState.of(profile, holidays(), officeHours());
    }

    /** Writes what differs. */
    void replace(CalendarState before, CalendarState after) {
        CalendarState.differing(before.days(), after.days()).forEach(date -> {
            remove(date);
            Optional.ofNullable(after.days().get(date)).ifPresent(this::add);
        });
        CalendarState.differing(before.periods(), after.periods()).forEach(label -> {
            jdbc.sql("delete from office_hours where profile = ? and label = ?")
                    .params(before.profile(), label)
                    .update();
            Optional.ofNullable(after.periods().get(label)).stream()
                    .flatMap(after::rows)
                    .forEach(this::add);
        });
    }

    private void add(Holiday holiday) {
        jdbc.sql("insert into holiday (holiday_date, kind, name) values (?, ?, ?)")
                .params(holiday.date(), holiday.kind().name(), holiday.name())
                .update();
    }

    private void remove(LocalDate date) {
        jdbc.sql("delete from holiday where holiday_date = ?").param(date).update();
    }

    private void fill(TransactionOperations transaction) {
        try {
            transaction.executeWithoutResult(status -> {
                if (isEmpty("holiday")) {
                    ShippedCalendar.holidays().forEach(this::add);
                }
                if (isEmpty("office_hours")) {
                    ShippedCalendar.officeHours().forEach(this::add);
                }
            });
        } catch (DuplicateKeyException e) {
            // another node starts on the same empty database and filled it first
            if (isEmpty("holiday") || isEmpty("office_hours")) {
                throw e;
            }
        }
    }

    private boolean isEmpty(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single() == 0;
    }

    private void add(OfficeHours row) {
        jdbc.sql("insert into office_hours (profile, label, valid_from, valid_to, weekday, opens, closes)"
                        + " values (:profile, :label, :from, :to, :weekday, :opens, :closes)")
                .param("profile", row.profile())
                .param("label", row.label())
                .param("from", row.from(), Types.DATE)
                .param("to", row.to(), Types.DATE)
                .param("weekday", row.weekday().name())
                .param("opens", row.opens().toString())
                .param("closes", row.closes().toString())
                .update();
    }
}
