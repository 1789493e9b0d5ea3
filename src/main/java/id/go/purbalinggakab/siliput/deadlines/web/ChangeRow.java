package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;

/** A change as the history shows it. */
record ChangeRow(CalendarChange change, String at) {

    static ChangeRow of(CalendarChange change) {
        return new ChangeRow(change, IndonesianTime.dateTime(change.at()));
    }
}
