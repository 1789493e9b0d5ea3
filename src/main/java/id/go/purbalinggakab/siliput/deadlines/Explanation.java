package id.go.purbalinggakab.siliput.deadlines;

import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.clock;
import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.date;
import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.dateTime;
import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.length;

import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;

/** The lines by which a due date explains itself to officials, applicants and auditors. */
@RequiredArgsConstructor
final class Explanation {

    private final WorkCalendar calendar;
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    void start(Limit limit, Instant start, Duration used) {
        add(used.isZero() ? what(limit) + dateTime(start) : "Perhitungan dilanjutkan " + dateTime(start));
        add("Batas waktu " + inWords(limit));
        if (!used.isZero()) {
            add("Sudah terpakai sebelum jeda: " + length(used));
        }
    }

    void outsideHours(Instant start, Instant countedFrom) {
        closedDays(OfficeClock.date(start), OfficeClock.date(countedFrom));
        add("Di luar jam kerja, dihitung mulai " + dateTime(countedFrom));
    }

    void intervals(List<OfficeClock.WorkInterval> intervals, Duration limit) {
        var left = limit;
        LocalDate previous = null;
        for (var interval : intervals) {
            var day = interval.day();
            if (previous != null) {
                closedDays(previous, day.date());
            }
            left = left.minus(interval.length());
            add("%s: jam kerja %s–%s%s, terpakai %s%s"
                    .formatted(
                            date(day.date()),
                            clock(day.opens()),
                            clock(day.closes()),
                            day.label().isEmpty() ? "" : " (" + day.label() + ")",
                            length(interval.length()),
                            left.isZero() ? "" : ", sisa " + length(left)));
            previous = day.date();
        }
    }

    /** Every closed day from {@code from} up to, not including, {@code to}. */
    void closedDays(LocalDate from, LocalDate to) {
        from.datesUntil(to)
                .filter(day -> calendar.on(day).isEmpty())
                .forEach(day -> add(date(day) + ": "
                        + calendar.holiday(day).map(Explanation::named).orElse("hari libur akhir pekan")));
    }

    /** The closed days that are no plain weekend: a month of working days would list too many. */
    void holidays(LocalDate from, LocalDate to) {
        from.datesUntil(to)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .flatMap(day -> calendar.holiday(day).stream())
                .forEach(holiday -> add(date(holiday.date()) + ": " + named(holiday)));
        add("Sabtu dan Minggu tidak dihitung");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String named(Holiday holiday) {
        var label = holiday.kind().label();
        return holiday.name().toLowerCase(Locale.ROOT).startsWith(label)
                ? holiday.name()
                : label + ", " + holiday.name();
    }

    private static String what(Limit limit) {
        return switch (limit.service()) {
            case "LIPUTAN_JAWABAN" -> "Surat diterima ";
            case "LIPUTAN_PRODUKSI" -> "Kegiatan selesai dan bahan lengkap ";
            case "RINGAN", "NORMATIF", "TIDAK_BERKADAR_PENGAWASAN", "BERKADAR_PENGAWASAN" -> "Aduan diterima ";
            default -> "Dihitung sejak ";
        };
    }

    private static String inWords(Limit limit) {
        var office = limit.clock() == LimitClock.JAM_KERJA;
        return switch (limit.unit()) {
            case JAM -> limit.amount() + (office ? " jam kerja" : " jam, dihitung terus tanpa jeda");
            case HARI ->
                limit.amount()
                        + (office ? " hari: jam yang sama pada hari kerja berikutnya" : " hari (24 jam per hari)");
            case HARI_KERJA -> limit.amount() + " hari kerja";
        };
    }
}
