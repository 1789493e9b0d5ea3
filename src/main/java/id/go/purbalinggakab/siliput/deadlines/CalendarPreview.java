package id.go.purbalinggakab.siliput.deadlines;

import id.go.purbalinggakab.siliput.deadlines.CalendarListener.Moved;
import java.util.List;
import java.util.Optional;

/**
 * What a change would do.
 *
 * @param version the calendar it was computed on; a change refuses to run on another
 */
public record CalendarPreview(long version, List<CalendarLine> lines, Moved moved) {

    public CalendarPreview {
        lines = List.copyOf(lines);
    }

    /**
     * One day, or the hours of one period, before and after a change.
     *
     * @param subject which day or period, in Indonesian
     * @param before empty where it is new
     * @param after empty where it is removed
     */
    public record CalendarLine(String subject, Optional<String> before, Optional<String> after) {

        /** {@code Selasa, 3 November 2026 (libur kantor: Pemilihan Kepala Desa)} */
        String text() {
            return subject + after.or(() -> before).map(it -> " (" + it + ")").orElse("");
        }
    }
}
