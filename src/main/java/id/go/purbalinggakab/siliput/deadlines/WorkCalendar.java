package id.go.purbalinggakab.siliput.deadlines;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which days the office is open, and why not on the others. */
final class WorkCalendar {

    /** A decree names 15 to 18 national holidays a year: single early entries do not make a year known. */
    private static final int NATIONAL_HOLIDAYS_OF_A_KNOWN_YEAR = 10;

    private static final int LONGEST_CLOSURE_IN_DAYS = 366;

    /** Ramadan goes before the usual hours, and of two usual ones the later before the earlier. */
    private static final Comparator<OfficeHours> NARROWEST_FIRST = Comparator.comparing(
                    (OfficeHours row) -> row.to() == null)
            .thenComparing(OfficeHours::from, Comparator.nullsLast(Comparator.reverseOrder()));

    private final List<OfficeHours> hours;
    private final Map<LocalDate, Holiday> holidays;
    private final Set<Integer> knownYears;

    WorkCalendar(String profile, List<OfficeHours> hours, List<Holiday> holidays) {
        this.hours = hours.stream()
                .filter(row -> row.profile().equals(profile))
                .sorted(NARROWEST_FIRST)
                .toList();
        if (this.hours.stream().allMatch(OfficeHours::isOverride)) {
            throw new IllegalArgumentException("no office hours for profile '%s'".formatted(profile));
        }
        this.holidays = holidays.stream().collect(toMap(Holiday::date, holiday -> holiday));
        this.knownYears = holidays.stream()
                .filter(holiday -> holiday.kind() == HolidayKind.LIBUR_NASIONAL)
                .collect(groupingBy(holiday -> holiday.date().getYear(), counting()))
                .entrySet()
                .stream()
                .filter(year -> year.getValue() >= NATIONAL_HOLIDAYS_OF_A_KNOWN_YEAR)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /** The office hours of this day; an override goes before the usual hours and closes the days it does not name. */
    Optional<OfficeDay> on(LocalDate date) {
        if (holidays.containsKey(date)) {
            return Optional.empty();
        }
        return hours.stream().filter(row -> row.holdsOn(date)).findFirst().flatMap(first -> hours.stream()
                .filter(row -> row.label().equals(first.label()) && row.weekday() == date.getDayOfWeek())
                .findFirst()
                .map(row -> row.on(date)));
    }

    /** The first office day from this date on. */
    OfficeDay from(LocalDate date) {
        return search(date, day -> day.plusDays(1));
    }

    OfficeDay after(OfficeDay day) {
        return from(day.date().plusDays(1));
    }

    /** The last office day up to this date. */
    OfficeDay upTo(LocalDate date) {
        return search(date, day -> day.minusDays(1));
    }

    Optional<Holiday> holiday(LocalDate date) {
        return Optional.ofNullable(holidays.get(date));
    }

    /** The first year between these dates whose holidays nobody has entered yet. */
    Optional<Integer> unknownYear(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .filter(year -> !knownYears.contains(year))
                .findFirst();
    }

    private OfficeDay search(LocalDate date, UnaryOperator<LocalDate> next) {
        return Stream.iterate(date, next)
                .limit(LONGEST_CLOSURE_IN_DAYS)
                .flatMap(day -> on(day).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no office day within a year of " + date));
    }
}
