package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times short enough for a table: {@code Sen 02/11/2026 09.14}; lengths in days where hours would not be read. */
final class HistoryTimes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private HistoryTimes() {}

    static String of(Instant at) {
        var local = at.atZone(IndonesianTime.WIB);
        return "%s %s %s"
                .formatted(
                        IndonesianTime.dayName(local.getDayOfWeek()).substring(0, 3),
                        IndonesianTime.shortDate(at),
                        CLOCK.format(local));
    }

    static String length(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return length.toSeconds() + " detik";
        }
        if (length.compareTo(Duration.ofDays(2)) < 0) {
            return IndonesianTime.length(length);
        }
        return length.toDays() + " hari " + length.toHoursPart() + " jam";
    }
}
