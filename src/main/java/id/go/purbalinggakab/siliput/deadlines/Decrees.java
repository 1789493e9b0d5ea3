package id.go.purbalinggakab.siliput.deadlines;

import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.BARU;
import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.BERUBAH;
import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.SALAH;
import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.SUDAH_ADA;

import id.go.purbalinggakab.siliput.deadlines.DecreeFile.RawRow;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Checks a decree's file row by row, against itself and against the calendar. */
@Component
public class Decrees {

    /** The largest file, in bytes: a decree has some 30 days. */
    public static final int LARGEST = 256 * 1024;

    public static final String TOO_LARGE = "Berkas terlalu besar: paling besar 256 KB.";

    private static final int MOST_ROWS = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHOWN = 120;

    private final CalendarTables tables;
    private final CalendarRules rules;

    Decrees(CalendarTables tables, Clock clock) {
        this.tables = tables;
        this.rules = new CalendarRules(clock);
    }

    /** @throws RefusedChange where the file as a whole cannot be read */
    public Decree read(String fileName, byte[] content) {
        if (content.length > LARGEST) {
            throw new RefusedChange(TOO_LARGE);
        }
        var raw = DecreeFile.rows(content);
        if (raw.isEmpty()) {
            throw new RefusedChange("Berkas tidak memuat satu hari pun.");
        }
        if (raw.size() > MOST_ROWS) {
            throw new RefusedChange("Berkas memuat %d baris: paling banyak %d.".formatted(raw.size(), MOST_ROWS));
        }
        var known = new HashMap<LocalDate, Holiday>();
        tables.holidays().forEach(day -> known.put(day.date(), day));
        var seen = new HashMap<LocalDate, Integer>();
        return new Decree(
                shown(fileName) + " (SHA-256 " + DigestUtils.sha256Hex(content) + ")",
                raw.stream().map(row -> check(row, known, seen)).toList());
    }

    private DecreeRow check(RawRow row, Map<LocalDate, Holiday> known, Map<LocalDate, Integer> seen) {
        var date = DecreeDate.parse(row.date());
        var kind = kind(row.kind());
        var problems = Stream.of(
                        problem(row.date().isEmpty(), "tanggal kosong"),
                        problem(
                                !row.date().isEmpty() && date.isEmpty(),
                                "tanggal \"%s\" tidak ada dalam kalender atau salah tulis; tulis misalnya 2027-03-08 atau 08/03/2027"
                                        .formatted(shown(row.date()))),
                        date.filter(day -> !rules.inRange(day)).map(rules::outOfRange),
                        date.flatMap(day -> Optional.ofNullable(seen.putIfAbsent(day, row.row())))
                                .map(first -> "tanggal yang sama sudah ada di baris " + first),
                        problem(
                                kind.isEmpty(),
                                "jenis \"%s\" tidak dikenal; pilih libur nasional, cuti bersama, atau libur kantor"
                                        .formatted(shown(row.kind()))),
                        problem(row.name().isBlank(), "nama kosong"),
                        problem(row.name().length() > LONGEST_NAME, "nama lebih dari 200 huruf"),
                        problem(
                                row.name().chars().anyMatch(Character::isISOControl),
                                "nama memuat tanda yang tidak dapat dibaca"))
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            return new DecreeRow(
                    row.row(),
                    date.map(IndonesianTime::date).orElse(shown(row.date())),
                    kind.map(HolidayKind::label).orElse(shown(row.kind())),
                    shown(row.name()),
                    SALAH,
                    String.join("; ", problems),
                    Optional.empty());
        }
        return right(row.row(), new Holiday(date.orElseThrow(), kind.orElseThrow(), row.name()), known);
    }

    private static DecreeRow right(int number, Holiday day, Map<LocalDate, Holiday> known) {
        var before = Optional.ofNullable(known.get(day.date()));
        var changed = before.filter(it -> !it.equals(day));
        var remark = Stream.concat(
                        changed.stream().map(it -> "sebelumnya " + it.kind().label() + ": " + it.name()),
                        Stream.of(day.date().getDayOfWeek())
                                .filter(weekday -> weekday.compareTo(DayOfWeek.FRIDAY) > 0)
                                .map(weekday -> "jatuh pada hari " + IndonesianTime.dayName(weekday)))
                .toList();
        return new DecreeRow(
                number,
                IndonesianTime.date(day.date()),
                day.kind().label(),
                day.name(),
                before.isEmpty() ? BARU : changed.isPresent() ? BERUBAH : SUDAH_ADA,
                String.join("; ", remark),
                Optional.of(day));
    }

    private static Optional<String> problem(boolean there, String text) {
        return there ? Optional.of(text) : Optional.empty();
    }

    /** {@code Cuti bersama}, {@code CUTI_BERSAMA}, {@code cuti  bersama} */
    private static Optional<HolidayKind> kind(String text) {
        var words = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ").strip();
        return List.of(HolidayKind.values()).stream()
                .filter(kind -> kind.label().equals(words))
                .findFirst();
    }

    private static String shown(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
    }

    /** A date as decrees and spreadsheets write it: {@code 2027-03-08}, {@code 8/3/2027}, {@code 08-03-2027}. */
    static final class DecreeDate {

        private static final Pattern YEAR_FIRST =
                Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
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
}
