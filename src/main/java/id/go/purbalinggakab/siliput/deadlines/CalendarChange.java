package id.go.purbalinggakab.siliput.deadlines;

import id.go.purbalinggakab.siliput.deadlines.CalendarPreview.CalendarLine;
import java.time.Instant;
import java.util.List;

/**
 * A change of the calendar: who, when, what, by which decree.
 *
 * @param basis the decree or reason that the person named
 * @param source file name and checksum of an import, otherwise blank
 * @param movedCases how many open cases got another due date
 */
public record CalendarChange(
        CalendarEdit.What what,
        String basis,
        String source,
        String by,
        Instant at,
        int movedCases,
        List<CalendarLine> lines) {

    public CalendarChange {
        lines = List.copyOf(lines);
    }

    /** What happened, in one sentence for the file of a case whose due date it moved. */
    public String cause() {
        var first = lines.get(0).text();
        var more = lines.size() == 1 ? "" : " dan %d baris lain".formatted(lines.size() - 1);
        return "%s: %s%s. Dasar: %s".formatted(what.label(), first, more, basis);
    }

    CalendarChange with(List<CalendarLine> itsLines) {
        return new CalendarChange(what, basis, source, by, at, movedCases, itsLines);
    }

    CalendarChange moved(int cases) {
        return new CalendarChange(what, basis, source, by, at, cases, lines);
    }
}
