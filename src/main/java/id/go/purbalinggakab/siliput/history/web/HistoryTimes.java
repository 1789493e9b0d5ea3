package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Duration;

/** Lengths, in days where hours would not be read. */
final class HistoryTimes {

    private HistoryTimes() {}

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
