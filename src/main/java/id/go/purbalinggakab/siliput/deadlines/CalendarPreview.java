package id.go.purbalinggakab.siliput.deadlines;

import java.util.List;

/**
 * What a change would do.
 *
 * @param version the calendar it was computed on; a change refuses to run on another
 */
public record CalendarPreview(long version, List<CalendarLine> lines, Moved moved) {

    public CalendarPreview {
        lines = List.copyOf(lines);
    }
}
