package id.go.purbalinggakab.siliput.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When the office opens and closes on one weekday.
 *
 * @param label name of a dated override such as Ramadan; empty for the hours that hold always
 * @param from first day of the override, null for the hours that hold always
 * @param to last day of the override, null where new usual hours hold from a day on
 */
record OfficeHours(
        String profile,
        String label,
        LocalDate from,
        LocalDate to,
        DayOfWeek weekday,
        LocalTime opens,
        LocalTime closes) {

    OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "office hours of '%s' on %s: %s is not before %s".formatted(profile, weekday, opens, closes));
        }
        if (from == null != label.isEmpty() || from == null && to != null) {
            throw new IllegalArgumentException("an override of '%s' needs a label and a first day".formatted(profile));
        }
    }

    boolean isOverride() {
        return from != null;
    }

    boolean holdsOn(LocalDate date) {
        return from == null || !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    OfficeDay on(LocalDate date) {
        return new OfficeDay(date, opens, closes, label);
    }
}
