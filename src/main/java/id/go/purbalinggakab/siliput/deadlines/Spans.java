package id.go.purbalinggakab.siliput.deadlines;

import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.date;
import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.dateTime;
import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.time;
import static id.go.purbalinggakab.siliput.deadlines.OfficeClock.latest;

import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Stream;

/** From when to when a limit runs, per unit and clock (clauses 3 and 6c of the standard). */
record Spans(OfficeClock clock) {

    record Span(Instant from, Instant due) {}

    Span of(Limit limit, Instant start, Duration used, Explanation lines) {
        var office = limit.clock() == LimitClock.JAM_KERJA;
        return switch (limit.unit()) {
            case JAM -> office ? officeHours(limit, start, used, lines) : clockTime(limit, start, used);
            case HARI -> office ? serviceDays(limit, start, used, lines) : clockTime(limit, start, used);
            case HARI_KERJA -> workingDays(limit, start, used, lines);
        };
    }

    /** The amount read literally: hours of 60 minutes, days of 24 hours. */
    static Duration literal(Limit limit) {
        return limit.unit() == LimitUnit.JAM ? Duration.ofHours(limit.amount()) : Duration.ofDays(limit.amount());
    }

    private static Span clockTime(Limit limit, Instant start, Duration used) {
        return new Span(start, latest(start, start.plus(literal(limit)).minus(used)));
    }

    private Span officeHours(Limit limit, Instant start, Duration used, Explanation lines) {
        var left = literal(limit).minus(used);
        if (left.isZero() || left.isNegative()) {
            return new Span(start, start);
        }
        var from = countedFrom(start, lines);
        var intervals = clock.intervals(from, left);
        lines.intervals(intervals, left);
        return new Span(from, intervals.get(intervals.size() - 1).to());
    }

    /** The same time on a later working day, never past closing; counted from an opening, until closing. */
    private Span serviceDays(Limit limit, Instant start, Duration used, Explanation lines) {
        var from = countedFrom(start, lines);
        var counted = asIfNeverPaused(start, from, used, lines);
        var first = clock.dayFrom(counted);
        var begin = latest(counted, first.opening());
        var before = later(first, limit.amount() - 1);
        var last = later(first, limit.amount());
        var timeOfDay = LocalTime.ofInstant(begin, IndonesianTime.WIB);
        var closesBefore = begin.equals(first.opening()) || !timeOfDay.isAfter(last.opens());
        var due = closesBefore ? before.closing() : last.atMost(timeOfDay);
        lines.closedDays(first.date(), OfficeClock.date(due));
        if (closesBefore) {
            lines.add("Dihitung sejak kantor buka, sehingga sampai kantor tutup " + dateTime(due));
        } else if (timeOfDay.isAfter(last.closes())) {
            lines.add("Kantor tutup lebih awal: %s %s".formatted(date(last.date()), time(due)));
        }
        return new Span(from, latest(start, due));
    }

    /** Day 1 is the first working day that opens at or after receipt; due at closing of the last. */
    private Span workingDays(Limit limit, Instant start, Duration used, Explanation lines) {
        var counted = asIfNeverPaused(start, start, used, lines);
        var first = dayOne(counted);
        var last = later(first, limit.amount() - 1);
        lines.add("Hari ke-1: %s, hari kerja pertama yang dibuka setelah diterima".formatted(date(first.date())));
        lines.holidays(OfficeClock.date(counted), last.date());
        lines.add("Hari ke-%d: %s, sampai kantor tutup".formatted(limit.amount(), date(last.date())));
        return new Span(used.isZero() ? first.opening() : start, latest(start, last.closing()));
    }

    private OfficeDay dayOne(Instant start) {
        var day = clock.calendar().from(OfficeClock.date(start));
        return day.opening().isBefore(start) ? clock.calendar().after(day) : day;
    }

    private OfficeDay later(OfficeDay day, int workingDays) {
        return Stream.iterate(day, clock.calendar()::after)
                .skip(workingDays)
                .findFirst()
                .orElseThrow();
    }

    private Instant countedFrom(Instant start, Explanation lines) {
        var from = clock.countedFrom(start);
        if (from.isAfter(start)) {
            lines.outsideHours(start, from);
        }
        return from;
    }

    /** Days cannot be cut at a pause: the start moves back from the resumption by the office time already used. */
    private Instant asIfNeverPaused(Instant start, Instant from, Duration used, Explanation lines) {
        if (used.isZero()) {
            return start;
        }
        var counted = clock.minus(from, used);
        lines.add("Dihitung seolah-olah mulai " + dateTime(counted));
        return counted;
    }
}
