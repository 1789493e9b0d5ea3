package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcBookings implements Bookings {

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Acting acting;

    JdbcBookings(JdbcClient jdbc, Officers officers, Acting acting) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.acting = acting;
    }

    @Override
    public List<String> clashes(String caseNumber, Crew crew, Instant start, Optional<Instant> end) {
        var until = end.orElse(start.plus(USUAL_LENGTH));
        var overlapping = overlapping(caseNumber, start, until);
        var clashes = new ArrayList<String>();
        for (var user : crew.userIds()) {
            acting.absences(user, start, until)
                    .forEach(absence -> clashes.add("%s tidak di tempat sampai %s. Pilih petugas lain atau ubah jadwal."
                            .formatted(officers.nameOf(user), IndonesianTime.dateTime(absence.endsAt()))));
        }
        for (var booking : overlapping) {
            if (crew.userIds().contains(booking.userId())) {
                clashes.add("%s sudah bertugas pada %s (%s sampai %s). Pilih petugas lain atau ubah jadwal."
                        .formatted(
                                officers.nameOf(booking.userId()),
                                booking.caseNumber(),
                                IndonesianTime.dateTime(booking.start()),
                                IndonesianTime.time(booking.end())));
            }
        }
        var others = overlapping.stream()
                .map(Booking::caseNumber)
                .distinct()
                .sorted()
                .toList();
        if (clashes.isEmpty() && others.size() >= CAPACITY) {
            clashes.add(
                    "Sudah ada %d liputan pada waktu itu (%s). Alihkan, minta materi dari pemohon, atau ubah jadwal."
                            .formatted(others.size(), String.join(", ", others)));
        }
        return clashes;
    }

    @Override
    @Transactional
    public List<String> book(String caseNumber, Crew crew, Instant start, Optional<Instant> end) {
        jdbc.sql("select id from booking_lock where id = 1 for update")
                .query(Integer.class)
                .single();
        var clashes = clashes(caseNumber, crew, start, end);
        if (clashes.isEmpty()) {
            release(caseNumber);
            crew.userIds().forEach(user -> jdbc.sql("insert into booking values (?, ?, ?, ?)")
                    .params(caseNumber, user, Timestamp.from(start))
                    .param(Timestamp.from(end.orElse(start.plus(USUAL_LENGTH))))
                    .update());
        }
        return clashes;
    }

    @Override
    public void release(String caseNumber) {
        jdbc.sql("delete from booking where case_number = ?").param(caseNumber).update();
    }

    private List<Booking> overlapping(String caseNumber, Instant start, Instant end) {
        return jdbc.sql(
                        """
                select case_number, user_id, starts_at, ends_at from booking
                where case_number <> ? and starts_at < ? and ends_at > ? order by starts_at, case_number, user_id""")
                .params(caseNumber, Timestamp.from(end), Timestamp.from(start))
                .query((row, n) -> new Booking(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private record Booking(String caseNumber, String userId, Instant start, Instant end) {}
}
