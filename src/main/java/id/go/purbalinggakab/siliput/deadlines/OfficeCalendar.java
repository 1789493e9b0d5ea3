package id.go.purbalinggakab.siliput.deadlines;

import java.util.List;

/** The administrator's hand on the office calendar; open cases follow every change. */
public interface OfficeCalendar {

    /** The holidays and joint leave days of a year, by date. */
    List<Holiday> holidays(int year);

    /** The office hours in force, the usual ones first. */
    List<HoursPeriod> hours();

    /** The latest changes, newest first. */
    List<CalendarChange> changes(int limit);

    /**
     * What the change would do; changes nothing.
     *
     * @throws RefusedChange where it cannot be
     */
    CalendarPreview preview(CalendarEdit edit);

    /**
     * Changes the calendar and moves the due dates of the open cases, both or neither.
     *
     * @param version of the preview that the person saw
     * @throws RefusedChange where it cannot be, or the calendar changed since the preview
     */
    CalendarChange apply(CalendarEdit edit, long version, String basis, String by);
}
