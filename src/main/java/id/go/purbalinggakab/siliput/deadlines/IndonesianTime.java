package id.go.purbalinggakab.siliput.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dates and times as the office writes them, in WIB whatever the server's zone, with names of its own (no locale data). */
public final class IndonesianTime {

    /** Western Indonesian Time, the only zone of this office. */
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private static final Map<Long, String> DAYS = named("Senin Selasa Rabu Kamis Jumat Sabtu Minggu");
    private static final Map<Long, String> MONTHS =
            named("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember");
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_WEEK, DAYS)
            .appendPattern(", d ")
            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
            .appendPattern(" uuuu")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private IndonesianTime() {}

    /** {@code Senin, 2 November 2026} */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code Senin, 2 November 2026}, the day in WIB */
    public static String date(Instant at) {
        return DATE.format(local(at));
    }

    /** {@code November 2026} */
    public static String month(YearMonth month) {
        return "%s %d".formatted(MONTHS.get((long) month.getMonthValue()), month.getYear());
    }

    /** {@code Senin} */
    public static String dayName(DayOfWeek day) {
        return DAYS.get((long) day.getValue());
    }

    /** {@code pukul 09.10 WIB} */
    public static String time(Instant at) {
        return "pukul " + CLOCK.format(local(at)) + " WIB";
    }

    /** {@code Senin, 2 November 2026 pukul 09.10 WIB} */
    public static String dateTime(Instant at) {
        return date(at) + " " + time(at);
    }

    /** {@code 07.30} */
    public static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** How long something took; nothing where the clock was set back meanwhile. */
    public static Duration between(Instant start, Instant end) {
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    /** {@code 1 jam 30 menit}; seconds are left out. */
    public static String length(Duration length) {
        var hours = length.toHours();
        var minutes = length.toMinutesPart();
        if (hours == 0) {
            return minutes + " menit";
        }
        return minutes == 0 ? hours + " jam" : hours + " jam " + minutes + " menit";
    }

    private static TemporalAccessor local(Instant at) {
        return at.atZone(WIB);
    }

    private static Map<Long, String> named(String names) {
        var all = List.of(names.split(" "));
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(i -> i + 1L, all::get));
    }
}
