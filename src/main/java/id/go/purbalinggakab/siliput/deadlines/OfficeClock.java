package id.go.purbalinggakab.siliput.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A clock that runs only while the office is open: from opening, closing itself excluded. */
record OfficeClock(WorkCalendar calendar) {

    /** Office time on one day that a limit consumes. */
    record WorkInterval(OfficeDay day, Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The office day that is open at this instant, otherwise the next one to open. */
    OfficeDay dayFrom(Instant at) {
        var day = calendar.from(date(at));
        return at.isBefore(day.closing()) ? day : calendar.after(day);
    }

    boolean isOpen(Instant at) {
        return !at.isBefore(dayFrom(at).opening());
    }

    /** The instant itself while the office is open, otherwise the next opening. */
    Instant countedFrom(Instant at) {
        return latest(at, dayFrom(at).opening());
    }

    /** The last closing at or before this instant. */
    Instant lastClosing(Instant at) {
        var day = calendar.upTo(date(at));
        return day.closing().isAfter(at)
                ? calendar.upTo(day.date().minusDays(1)).closing()
                : day.closing();
    }

    /** Office time from {@code start} on, day by day; ends at a closing rather than at the next opening. */
    List<WorkInterval> intervals(Instant start, Duration time) {
        var intervals = new ArrayList<WorkInterval>();
        var day = dayFrom(start);
        for (var left = time; left.compareTo(Duration.ZERO) > 0; day = calendar.after(day)) {
            var from = latest(start, day.opening());
            var to = earliest(from.plus(left), day.closing());
            intervals.add(new WorkInterval(day, from, to));
            left = left.minus(Duration.between(from, to));
        }
        return intervals;
    }

    Instant plus(Instant start, Duration time) {
        var intervals = intervals(start, time);
        return intervals.isEmpty() ? start : intervals.get(intervals.size() - 1).to();
    }

    /** The instant from which {@code time} of office time passes until {@code end}. */
    Instant minus(Instant end, Duration time) {
        var at = end;
        for (var left = time; left.compareTo(Duration.ZERO) > 0; ) {
            var day = calendar.upTo(date(at));
            if (!at.isAfter(day.opening())) {
                day = calendar.upTo(day.date().minusDays(1));
            }
            var to = earliest(at, day.closing());
            at = latest(to.minus(left), day.opening());
            left = left.minus(Duration.between(at, to));
        }
        return at;
    }

    Duration between(Instant from, Instant to) {
        var total = Duration.ZERO;
        for (var day = calendar.from(date(from)); day.opening().isBefore(to); day = calendar.after(day)) {
            var part = Duration.between(latest(from, day.opening()), earliest(to, day.closing()));
            total = part.isNegative() ? total : total.plus(part);
        }
        return total;
    }

    static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, IndonesianTime.WIB);
    }

    static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
