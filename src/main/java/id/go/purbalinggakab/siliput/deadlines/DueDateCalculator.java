package id.go.purbalinggakab.siliput.deadlines;

import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.dateTime;
import static id.go.purbalinggakab.siliput.deadlines.OfficeClock.earliest;
import static id.go.purbalinggakab.siliput.deadlines.OfficeClock.latest;

import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Computes a due date and explains it: the limit itself, the cap at the event, the warning, the strict reading. */
final class DueDateCalculator {

    private final OfficeClock clock;
    private final Spans spans;

    DueDateCalculator(WorkCalendar calendar) {
        this.clock = new OfficeClock(calendar);
        this.spans = new Spans(clock);
    }

    OfficeClock clock() {
        return clock;
    }

    DueDate due(Limit limit, Instant start) {
        return due(limit, start, Duration.ZERO, Optional.empty());
    }

    /** {@code used} is what an earlier part of the clock consumed; an event that began by {@code start} caps nothing. */
    DueDate due(Limit limit, Instant start, Duration used, Optional<Instant> eventStart) {
        if (used.isNegative()) {
            throw new IllegalArgumentException("time used before must not be negative: " + used);
        }
        var lines = new Explanation(clock.calendar());
        lines.start(limit, start, used);
        var span = spans.of(limit, start, used, lines);
        var due = capped(limit, start, span.due(), eventStart, lines);
        var from = earliest(span.from(), due);
        var strict = strict(limit, start, used, due, eventStart);
        lines.add("Jatuh tempo " + dateTime(due));
        if (!strict.equals(due)) {
            lines.add("Menurut jam dinding tanpa jeda (target ketat): " + dateTime(strict));
        }
        var unknown = runsInOfficeTime(limit)
                ? clock.calendar().unknownYear(OfficeClock.date(start), OfficeClock.date(due))
                : Optional.<Integer>empty();
        unknown.ifPresent(year -> lines.add(
                "Sementara: hari libur tahun %d belum ditetapkan, jatuh tempo dapat berubah".formatted(year)));
        return new DueDate(from, due, warning(limit, from, due, used), strict, lines.lines(), unknown.isPresent());
    }

    private Instant capped(Limit limit, Instant start, Instant due, Optional<Instant> eventStart, Explanation lines) {
        if (eventStart.isEmpty()) {
            return due;
        }
        var event = eventStart.get();
        if (!event.isAfter(start)) {
            lines.add("Acara sudah mulai %s, sehingga tidak membatasi tenggat".formatted(dateTime(event)));
            return due;
        }
        var cap = runsInOfficeTime(limit) ? latest(start, lastOfficeInstant(event)) : event;
        if (!cap.isBefore(due)) {
            return due;
        }
        lines.add("Tanpa batas acara, tenggatnya " + dateTime(due));
        lines.add("Acara mulai %s: jawaban paling lambat %s"
                .formatted(dateTime(event), cap.equals(event) ? "saat itu" : before(cap, start)));
        return cap;
    }

    private static String before(Instant cap, Instant start) {
        return cap.equals(start)
                ? "saat surat diterima, karena kantor tidak buka lagi sebelum acara"
                : "saat kantor terakhir tutup sebelumnya, " + dateTime(cap);
    }

    /** The event's start while the office is open; otherwise, and at an opening, the last closing before. */
    private Instant lastOfficeInstant(Instant event) {
        var opening = clock.dayFrom(event).opening();
        return event.isAfter(opening) ? event : clock.lastClosing(event);
    }

    private static Instant strict(
            Limit limit, Instant start, Duration used, Instant due, Optional<Instant> eventStart) {
        if (limit.unit() == LimitUnit.HARI_KERJA) {
            return due;
        }
        var literal = latest(start, start.plus(Spans.literal(limit)).minus(used));
        return eventStart
                .filter(event -> event.isAfter(start))
                .map(event -> earliest(event, literal))
                .orElse(literal);
    }

    private Instant warning(Limit limit, Instant from, Instant due, Duration used) {
        if (!runsInOfficeTime(limit)) {
            return from.plus(untilWarning(Duration.between(from, due), used, limit.warningPercent()));
        }
        var time = clock.between(from, due);
        return time.isZero() ? due : clock.plus(from, untilWarning(time, used, limit.warningPercent()));
    }

    /** The share is one of the whole limit: what was used before a pause counts. */
    private static Duration untilWarning(Duration left, Duration used, int percent) {
        var share = left.plus(used).multipliedBy(percent).dividedBy(100).truncatedTo(ChronoUnit.MINUTES);
        return share.compareTo(used) > 0 ? share.minus(used) : Duration.ZERO;
    }

    private static boolean runsInOfficeTime(Limit limit) {
        return limit.clock() == LimitClock.JAM_KERJA || limit.unit() == LimitUnit.HARI_KERJA;
    }
}
