package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.HoursPeriod;
import id.go.purbalinggakab.siliput.deadlines.HoursPeriod.Opening;
import id.go.purbalinggakab.siliput.deadlines.RefusedChange;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hours as typed on the page; a day without hours is closed. */
record HoursForm(
        String nama,
        String mulai,
        String sampai,
        String biasaBuka,
        String biasaTutup,
        String jumatBuka,
        String jumatTutup,
        String sabtuBuka,
        String sabtuTutup) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    static final HoursForm EMPTY = new HoursForm("", "", "", "07.30", "", "07.30", "", "", "");

    HoursPeriod period() {
        var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        put(
                week,
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                "Senin–Kamis",
                biasaBuka,
                biasaTutup);
        put(week, List.of(DayOfWeek.FRIDAY), "Jumat", jumatBuka, jumatTutup);
        put(week, List.of(DayOfWeek.SATURDAY), "Sabtu", sabtuBuka, sabtuTutup);
        return new HoursPeriod(typed(nama), date("Mulai berlaku", mulai), date("Sampai", sampai), week);
    }

    static Optional<LocalDate> date(String field, String text) {
        try {
            return Optional.of(typed(text)).filter(it -> !it.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new RefusedChange(field + ": tanggal \"" + text + "\" tidak ada dalam kalender.");
        }
    }

    static String typed(String text) {
        return text == null ? "" : text.strip();
    }

    private static void put(
            Map<DayOfWeek, Opening> week, List<DayOfWeek> days, String name, String opens, String closes) {
        var from = time(name, opens);
        var to = time(name, closes);
        if (to.isEmpty()) {
            return;
        }
        var opening = new Opening(from.orElseThrow(() -> new RefusedChange(name + ": isi jam buka.")), to.get());
        days.forEach(day -> week.put(day, opening));
    }

    private static Optional<LocalTime> time(String name, String text) {
        try {
            return Optional.of(typed(text).replace('.', ':'))
                    .filter(it -> !it.isEmpty())
                    .map(it -> LocalTime.parse(it, CLOCK));
        } catch (DateTimeException e) {
            throw new RefusedChange(name + ": jam \"" + text + "\" bukan jam.");
        }
    }
}
