package id.go.purbalinggakab.siliput.deadlines;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** The office hours and holidays that come with the software; the tables start from them. */
final class ShippedCalendar {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private ShippedCalendar() {}

    static List<Holiday> holidays() {
        return read("holidays.json", new TypeReference<List<HolidayRow>>() {}).stream()
                .map(row -> new Holiday(row.date, row.kind, row.name))
                .toList();
    }

    static List<OfficeHours> officeHours() {
        return read("office-hours.json", new TypeReference<List<HoursRow>>() {}).stream()
                .flatMap(row -> row.weekdays.stream().map(row::on))
                .toList();
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var in = ShippedCalendar.class.getResourceAsStream("/deadlines/" + name)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("deadlines/" + name, e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record HolidayRow(LocalDate date, HolidayKind kind, String name) {}

    private record HoursRow(
            String profile,
            String label,
            LocalDate from,
            LocalDate to,
            List<DayOfWeek> weekdays,
            LocalTime opens,
            LocalTime closes) {

        OfficeHours on(DayOfWeek weekday) {
            return new OfficeHours(profile, Objects.requireNonNullElse(label, ""), from, to, weekday, opens, closes);
        }
    }
}
