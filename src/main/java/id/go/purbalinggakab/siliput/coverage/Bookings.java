package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the staff is where and when (clause 5: two staff are the office's capacity). */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Bookings {

    /** An event whose end nobody named is taken to last this long. */
    public static final Duration USUAL_LENGTH = Duration.ofHours(2);

    /** Persons whom the office can send out at the same time. */
    public static final int CAPACITY = 2;

    /** Reads no secret letter: what is written down for many is told as to nobody in particular. */
    public static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Acting acting;
    private final CaseVisibility visibility;

    /**
     * What stands against booking this crew at that time, ignoring the case's own booking; Indonesian sentences.
     *
     * @param reader who is told; of a case that is closed to this person neither number nor time
     */
    public List<String> clashes(String reader, String caseNumber, Crew crew, Instant start, Optional<Instant> end) {
        var until = end.orElse(start.plus(USUAL_LENGTH));
        var overlapping = overlapping(caseNumber, start, until);
        var closed = overlapping.isEmpty() ? Set.<String>of() : visibility.closedTo(reader);
        var clashes = new ArrayList<>(absences(crew, start, end));
        for (var booking : overlapping) {
            if (crew.userIds().contains(booking.userId())) {
                clashes.add("%s %s.".formatted(officers.nameOf(booking.userId()), told(booking, closed)));
            }
        }
        var atOnce = atOnce(crew, start, overlapping);
        if (clashes.isEmpty() && atOnce > CAPACITY) {
            clashes.add("Dengan liputan ini %d petugas bertugas sekaligus%s, sedangkan kapasitas kantor %d orang."
                    .formatted(atOnce, named(overlapping, closed), CAPACITY));
        }
        return clashes;
    }

    /** Those of them that no reason overrides: who is away goes nowhere. */
    public List<String> absences(Crew crew, Instant start, Optional<Instant> end) {
        var until = end.orElse(start.plus(USUAL_LENGTH));
        return crew.userIds().stream()
                .flatMap(user -> acting.absences(user, start, until).stream()
                        .map(absence -> "%s tidak di tempat sampai %s."
                                .formatted(officers.nameOf(user), IndonesianTime.dateTime(absence.endsAt()))))
                .toList();
    }

    /** The most persons out at one moment; a crew that is not chosen yet is at least one. */
    private static int atOnce(Crew crew, Instant start, List<Booking> overlapping) {
        return Stream.concat(Stream.of(start), overlapping.stream().map(Booking::start))
                .filter(moment -> !moment.isBefore(start))
                .mapToInt(moment -> {
                    var out = new HashSet<>(crew.isEmpty() ? List.of("") : crew.userIds());
                    overlapping.stream().filter(one -> one.isOn(moment)).forEach(one -> out.add(one.userId()));
                    return out.size();
                })
                .max()
                .orElse(0);
    }

    private static String told(Booking booking, Set<String> closed) {
        return closed.contains(booking.caseNumber())
                ? "ada penugasan lain pada jam itu"
                : "sudah bertugas pada %s (%s sampai %s)"
                        .formatted(
                                booking.caseNumber(),
                                IndonesianTime.dateTime(booking.start()),
                                IndonesianTime.time(booking.end()));
    }

    private static String named(List<Booking> overlapping, Set<String> closed) {
        return overlapping.isEmpty()
                ? ""
                : overlapping.stream()
                        .map(booking -> closed.contains(booking.caseNumber()) ? "penugasan lain" : booking.caseNumber())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ", " (lihat ", ")"));
    }

    /**
     * Books the crew, in place of what was booked for the case.
     *
     * @param despite the reason for sending the crew in spite of a clash
     * @return the clashes that refuse it; nothing is booked where there is one
     */
    @Transactional
    public List<String> book(
            String caseNumber, Crew crew, Instant start, Optional<Instant> end, Optional<String> despite) {
        jdbc.sql("select id from booking_lock where id = 1 for update")
                .query(Integer.class)
                .single();
        var clashes = despite.isPresent() ? absences(crew, start, end) : clashes(NOBODY, caseNumber, crew, start, end);
        if (clashes.isEmpty()) {
            release(caseNumber);
            crew.userIds().forEach(user -> jdbc.sql("insert into booking values (?, ?, ?, ?)")
                    .params(caseNumber, user, Timestamp.from(start))
                    .param(Timestamp.from(end.orElse(start.plus(USUAL_LENGTH))))
                    .update());
        }
        return clashes;
    }

    /** The event is over: the crew is free from then on. */
    public void endsAt(String caseNumber, Instant end) {
        jdbc.sql("update booking set ends_at = ? where case_number = ?")
                .params(Timestamp.from(end), caseNumber)
                .update();
    }

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

    private record Booking(String caseNumber, String userId, Instant start, Instant end) {

        private boolean isOn(Instant moment) {
            return !start.isAfter(moment) && end.isAfter(moment);
        }
    }

    /** The clashes as one sentence to whoever chooses the crew, the way out said once. */
    public static String refusal(List<String> clashes, boolean despite) {
        return "%s Pilih petugas lain%s."
                .formatted(
                        String.join(" ", clashes),
                        despite ? " atau ubah jadwal" : ", ubah jadwal, atau tulis alasan tetap menugaskan");
    }
}
