package id.go.purbalinggakab.siliput.deadlines;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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

    void add(Holiday holiday) {
        jdbc.sql("insert into holiday (holiday_date, kind, name) values (?, ?, ?)")
                .params(holiday.date(), holiday.kind().name(), holiday.name())
                .update();
    }

    boolean remove(LocalDate date) {
        return jdbc.sql("delete from holiday where holiday_date = ?")
                        .param(date)
                        .update()
                > 0;
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
