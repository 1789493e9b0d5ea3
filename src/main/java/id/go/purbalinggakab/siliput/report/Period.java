package id.go.purbalinggakab.siliput.report;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** Whole months in WIB, both included; at most two years. */
public record Period(YearMonth from, YearMonth to) {

    static final int LONGEST = 24;

    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final int USUAL = 6;

    /** What was asked for, brought into bounds; the last half year where nothing readable was. */
    public static Period of(String from, String to, Instant now) {
        var current = YearMonth.from(now.atZone(IndonesianTime.WIB));
        var last = month(to, current);
        last = last.isAfter(current) ? current : last;
        last = last.isBefore(FIRST) ? FIRST : last;
        var first = month(from, last.minusMonths(USUAL - 1));
        first = first.isAfter(last) ? last : first;
        var earliest = last.minusMonths(LONGEST - 1);
        return new Period(first.isBefore(earliest) ? earliest : first, last);
    }

    private static YearMonth month(String text, YearMonth otherwise) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException nothingReadable) {
            return otherwise;
        }
    }

    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    Instant start() {
        return start(from);
    }

    Instant end() {
        return start(to.plusMonths(1));
    }

    static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(IndonesianTime.WIB).toInstant();
    }
}
