package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.LocalDate;

/** A holiday as the page shows it. */
record DayRow(LocalDate date, String text, String kind, String name) {

    static DayRow of(Holiday day) {
        return new DayRow(
                day.date(), IndonesianTime.date(day.date()), day.kind().label(), day.name());
    }
}
