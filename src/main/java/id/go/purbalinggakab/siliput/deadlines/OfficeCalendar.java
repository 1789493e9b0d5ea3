package id.go.purbalinggakab.siliput.deadlines;

import java.time.LocalDate;
import java.util.List;

/** The officer's hand on the office calendar; due dates computed after a change follow it. */
public interface OfficeCalendar {

    /** The holidays and joint leave days of a year, by date. */
    List<Holiday> holidays(int year);

    /** @throws IllegalArgumentException (Indonesian) where the date already carries a holiday */
    void add(Holiday holiday);

    /** @throws IllegalArgumentException (Indonesian) where the date carries no holiday */
    void remove(LocalDate date);
}
