package id.go.purbalinggakab.siliput.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as decrees and spreadsheets write it: {@code 2027-03-08}, {@code 8/3/2027}, {@code 08-03-2027}. */
final class DecreeDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})");

    private DecreeDate() {}

    /** Empty where it is no date of the calendar, e.g. 29 February of a common year. */
    static Optional<LocalDate> parse(String text) {
        for (var pattern : new Pattern[] {YEAR_FIRST, DAY_FIRST}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(match.group("year")),
                            Integer.parseInt(match.group("month")),
                            Integer.parseInt(match.group("day"))));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
