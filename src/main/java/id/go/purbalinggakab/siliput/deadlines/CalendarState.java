package id.go.purbalinggakab.siliput.deadlines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.go.purbalinggakab.siliput.deadlines.CalendarPreview.CalendarLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The holidays, and the office hours of the profile in force, at one moment. */
record CalendarState(String profile, Map<LocalDate, Holiday> days, Map<String, HoursPeriod> periods) {

    static CalendarState of(String profile, List<Holiday> days, List<OfficeHours> hours) {
        var periods = new LinkedHashMap<String, HoursPeriod>();
        hours.stream()
                .filter(row -> row.profile().equals(profile))
                .collect(groupingBy(OfficeHours::label))
                .values()
                .stream()
                .map(CalendarState::period)
                .sorted(Comparator.comparing(period -> period.from().orElse(LocalDate.MIN)))
                .forEach(period -> periods.put(period.label(), period));
        return new CalendarState(
                profile, new TreeMap<>(days.stream().collect(toMap(Holiday::date, Function.identity()))), periods);
    }

    WorkCalendar calendar() {
        var hours = periods.values().stream().flatMap(this::rows).toList();
        return new WorkCalendar(profile, hours, List.copyOf(days.values()));
    }

    CalendarState after(CalendarEdit edit) {
        var newDays = new TreeMap<>(days);
        edit.days().forEach(day -> newDays.put(day.date(), day));
        edit.removedDay().ifPresent(newDays::remove);
        var newPeriods = new LinkedHashMap<>(periods);
        edit.hours().ifPresent(hours -> newPeriods.put(hours.label(), hours));
        edit.removedHours().ifPresent(newPeriods::remove);
        return new CalendarState(profile, newDays, newPeriods);
    }

    /** What is different in the other state, line by line. */
    List<CalendarLine> changesTo(CalendarState other) {
        var lines = new ArrayList<CalendarLine>();
        differing(days, other.days)
                .forEach(date -> lines.add(
                        new CalendarLine(IndonesianTime.date(date), text(days.get(date)), text(other.days.get(date)))));
        differing(periods, other.periods)
                .forEach(label -> lines.add(new CalendarLine(
                        "Jam kerja " + label, text(periods.get(label)), text(other.periods.get(label)))));
        return lines;
    }

    Stream<OfficeHours> rows(HoursPeriod period) {
        return period.week().entrySet().stream()
                .map(day -> new OfficeHours(
                        profile,
                        period.label(),
                        period.from().orElse(null),
                        period.to().orElse(null),
                        day.getKey(),
                        day.getValue().opens(),
                        day.getValue().closes()));
    }

    static <K extends Comparable<? super K>, V> List<K> differing(Map<K, V> one, Map<K, V> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .toList();
    }

    private static HoursPeriod period(List<OfficeHours> rows) {
        var first = rows.get(0);
        return new HoursPeriod(
                first.label(),
                Optional.ofNullable(first.from()),
                Optional.ofNullable(first.to()),
                rows.stream()
                        .collect(toMap(
                                OfficeHours::weekday, row -> new HoursPeriod.Opening(row.opens(), row.closes()))));
    }

    private static Optional<String> text(Holiday day) {
        return Optional.ofNullable(day).map(it -> it.kind().label() + ": " + it.name());
    }

    private static Optional<String> text(HoursPeriod period) {
        return Optional.ofNullable(period).map(it -> it.title() + ": " + it.weekText());
    }
}
