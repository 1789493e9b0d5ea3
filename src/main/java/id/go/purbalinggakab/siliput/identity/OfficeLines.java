package id.go.purbalinggakab.siliput.identity;

import id.go.purbalinggakab.siliput.identity.OfficeLine.Kind;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Direct superiors and deputies as dated data (clause 4: pengawasan melekat oleh atasan langsung). Lines are never
 * deleted: a new one ends the one before it and strikes what lay ahead.
 */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OfficeLines {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Who it is today. */
    public Optional<String> current(String user, Kind kind) {
        return on(LocalDate.ofInstant(clock.instant(), WIB), user, kind);
    }

    private Optional<String> on(LocalDate date, String user, Kind kind) {
        var day = Date.valueOf(date);
        return jdbc
                .sql(
                        """
                select other_user from officer_line where user_id = ? and what = ? and struck_at is null
                and valid_from <= ? and (valid_until is null or valid_until >= ?)
                order by valid_from desc, id desc""")
                .params(user, kind.name(), day, day)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** All that was ever written down for this officer, the latest first. */
    public List<OfficeLine> history(String user) {
        return jdbc.sql("select * from officer_line where user_id = ? order by what, valid_from desc, id desc")
                .param(user)
                .query((row, n) -> new OfficeLine(
                        row.getString("user_id"),
                        Kind.valueOf(row.getString("what")),
                        row.getString("other_user"),
                        row.getDate("valid_from").toLocalDate(),
                        Optional.ofNullable(row.getDate("valid_until")).map(Date::toLocalDate),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant(),
                        Optional.ofNullable(row.getString("struck_by"))))
                .list();
    }

    /**
     * From this day on somebody else, or nobody; earlier days stay as they were.
     *
     * @throws RefusedLine the officer itself, a circle of superiors, or an end before the start
     */
    public void set(
            String user, Kind kind, Optional<String> other, LocalDate from, Optional<LocalDate> until, String by) {
        if (Stream.concat(Stream.of(from), until.stream())
                .anyMatch(day -> day.getYear() < EARLIEST || day.getYear() > LATEST)) {
            throw new RefusedLine("Tahun harus antara %d dan %d. Periksa tanggalnya.".formatted(EARLIEST, LATEST));
        }
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw new RefusedLine("Tanggal sampai harus sama dengan atau sesudah tanggal mulai.");
        }
        if (other.filter(user::equals).isPresent()) {
            throw new RefusedLine("%s tidak mungkin dirinya sendiri.".formatted(kind.label()));
        }
        oneAtATime();
        if (kind == Kind.SUPERIOR
                && other.filter(superior -> everIsBelow(superior, user, from, until))
                        .isPresent()) {
            throw new RefusedLine("Susunan atasan berputar: pejabat ini sendiri atasan dari yang dipilih.");
        }
        var now = Timestamp.from(clock.instant());
        jdbc.sql("update officer_line set struck_by = ?, struck_at = ?"
                        + " where user_id = ? and what = ? and struck_at is null and valid_from >= ?")
                .params(by, now, user, kind.name(), Date.valueOf(from))
                .update();
        jdbc.sql("update officer_line set valid_until = ? where user_id = ? and what = ? and struck_at is null"
                        + " and valid_from < ? and (valid_until is null or valid_until >= ?)")
                .params(Date.valueOf(from.minusDays(1)), user, kind.name(), Date.valueOf(from), Date.valueOf(from))
                .update();
        other.ifPresent(person -> jdbc.sql(
                        "insert into officer_line (user_id, what, other_user, valid_from, valid_until, set_by, set_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(user, kind.name(), person, Date.valueOf(from))
                .param(until.map(Date::valueOf).orElse(null))
                .params(by, now)
                .update());
    }

    /** Of two that are set at once both would stand, or close a circle together. */
    private void oneAtATime() {
        jdbc.sql("select user_id from officer order by user_id for update")
                .query(String.class)
                .list();
    }

    /** On the first day of the line, or on a later one of it that changes who is above whom. */
    private boolean everIsBelow(String user, String superior, LocalDate from, Optional<LocalDate> until) {
        var changes = jdbc
                .sql("select distinct valid_from from officer_line where what = ? and struck_at is null"
                        + " and valid_from > ?")
                .params(Kind.SUPERIOR.name(), Date.valueOf(from))
                .query(Date.class)
                .list()
                .stream()
                .map(Date::toLocalDate)
                .filter(day -> until.filter(day::isAfter).isEmpty());
        return Stream.concat(Stream.of(from), changes).anyMatch(day -> isBelow(user, superior, day));
    }

    private boolean isBelow(String user, String superior, LocalDate day) {
        var seen = new HashSet<String>();
        var next = on(day, user, Kind.SUPERIOR);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(superior)) {
                return true;
            }
            next = on(day, next.get(), Kind.SUPERIOR);
        }
        return false;
    }

    /** A superior or deputy that cannot be; the message is for people, in Indonesian. */
    public static class RefusedLine extends RuntimeException {

        RefusedLine(String sentence) {
            super(sentence);
        }
    }
}
