package id.go.purbalinggakab.siliput.deadlines;

import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.clock;
import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.dayName;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The office hours of a period: the week as a whole, so that a day without hours is a closed day.
 *
 * @param label its name, e.g. {@code Ramadan 1448 H}; empty for the hours that hold where no other do
 * @param from first day, empty for the hours that hold where no other do
 * @param to last day; empty where new usual hours hold from a day on
 */
public record HoursPeriod(
        String label, Optional<LocalDate> from, Optional<LocalDate> to, Map<DayOfWeek, Opening> week) {

    /** From opening to closing. */
    public record Opening(LocalTime opens, LocalTime closes) {

        String text() {
            return clock(opens) + "–" + clock(closes);
        }
    }

    public HoursPeriod {
        week = Map.copyOf(week);
    }

    /** {@code Ramadan 1448 H (Senin, 8 Februari 2027 sampai Selasa, 9 Maret 2027)} */
    public String title() {
        var name = label.isEmpty() ? "Jam kerja biasa" : label;
        return from.map(first -> name + " ("
                        + to.map(last -> first.equals(last)
                                        ? IndonesianTime.date(first)
                                        : IndonesianTime.date(first) + " sampai " + IndonesianTime.date(last))
                                .orElseGet(() -> "mulai " + IndonesianTime.date(first))
                        + ")")
                .orElse(name);
    }

    /** {@code Senin–Kamis 07.30–15.15, Jumat 07.30–11.00} */
    public String weekText() {
        var spans = new ArrayList<String>();
        DayOfWeek first = null;
        var days = new TreeMap<>(week);
        for (var day : days.keySet()) {
            first = first == null ? day : first;
            var next = day == DayOfWeek.SUNDAY ? null : days.get(day.plus(1));
            if (!days.get(day).equals(next)) {
                spans.add((first == day ? dayName(day) : dayName(first) + "–" + dayName(day)) + " "
                        + days.get(day).text());
                first = null;
            }
        }
        return String.join(", ", spans);
    }

    boolean overlaps(HoursPeriod other) {
        return from.isPresent()
                && to.isPresent()
                && other.from.isPresent()
                && other.to.isPresent()
                && !from.get().isAfter(other.to.get())
                && !other.from.get().isAfter(to.get());
    }
}
