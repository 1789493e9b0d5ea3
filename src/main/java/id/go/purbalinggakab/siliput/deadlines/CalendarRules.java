package id.go.purbalinggakab.siliput.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;

/** Which changes of the calendar can be; says no in Indonesian. */
record CalendarRules(Clock clock) {

    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;
    private static final int LONGEST_SPECIAL_HOURS_IN_DAYS = 366;
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 500;

    void check(CalendarEdit edit, CalendarState now) {
        switch (edit.what()) {
            case IMPOR -> edit.days().forEach(this::check);
            case TAMBAH_HARI ->
                edit.days().forEach(day -> {
                    check(day);
                    refuseIf(
                            now.days().containsKey(day.date()),
                            IndonesianTime.date(day.date()) + " sudah tercatat sebagai hari libur.");
                });
            case HAPUS_HARI ->
                edit.removedDay().ifPresent(date -> {
                    refuseIf(
                            !now.days().containsKey(date),
                            IndonesianTime.date(date) + " tidak tercatat sebagai hari libur.");
                    refuseIf(!inRange(date), outOfRange(date));
                });
            case JAM_KERJA -> edit.hours().ifPresent(hours -> check(hours, now));
            case HAPUS_JAM ->
                edit.removedHours().ifPresent(label -> {
                    refuseIf(label.isEmpty(), "Jam kerja biasa tidak dapat dihapus.");
                    refuseIf(!now.periods().containsKey(label), "Jam kerja \"" + label + "\" tidak tercatat.");
                });
        }
    }

    void checkBasis(String basis) {
        refuseIf(basis == null || basis.isBlank(), "Isi dasar hukum atau alasan perubahan.");
        refuseIf(basis.length() > LONGEST_BASIS, "Dasar hukum atau alasan paling panjang 500 huruf.");
    }

    boolean inRange(LocalDate date) {
        var year = Year.now(clock).getValue();
        return date.getYear() >= year - YEARS_BACK && date.getYear() <= year + YEARS_AHEAD;
    }

    String outOfRange(LocalDate date) {
        var year = Year.now(clock).getValue();
        return "Tahun %d di luar batas: kalender hanya diubah untuk tahun %d sampai %d."
                .formatted(date.getYear(), year - YEARS_BACK, year + YEARS_AHEAD);
    }

    private void check(Holiday day) {
        refuseIf(!inRange(day.date()), outOfRange(day.date()));
        refuseIf(day.name().length() > LONGEST_NAME, "Nama hari libur paling panjang 200 huruf.");
    }

    private void check(HoursPeriod hours, CalendarState now) {
        refuseIf(hours.label().isBlank(), "Isi nama jam kerja, misalnya Ramadan 1448 H.");
        refuseIf(hours.label().length() > LONGEST_LABEL, "Nama jam kerja paling panjang 100 huruf.");
        refuseIf(hours.week().isEmpty(), "Isi jam buka dan tutup paling sedikit untuk satu hari.");
        hours.week()
                .forEach((day, opening) -> refuseIf(
                        !opening.opens().isBefore(opening.closes()),
                        IndonesianTime.dayName(day) + ": jam buka harus sebelum jam tutup."));
        var from = hours.from().orElseThrow(() -> new RefusedChange("Isi tanggal mulai berlaku."));
        refuseIf(!inRange(from), outOfRange(from));
        hours.to().ifPresent(to -> {
            refuseIf(to.isBefore(from), "Tanggal selesai tidak boleh sebelum tanggal mulai.");
            refuseIf(
                    to.isAfter(from.plusDays(LONGEST_SPECIAL_HOURS_IN_DAYS)),
                    "Jam kerja khusus paling lama satu tahun. Kosongkan tanggal selesai untuk jam kerja biasa yang baru.");
        });
        now.periods().values().stream()
                .filter(other -> !other.label().equals(hours.label()))
                .filter(other -> other.overlaps(hours) || startsAlike(other, hours))
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedChange("Bertumpuk dengan " + other.title() + ".");
                });
    }

    /** Two usual hours from one day on: nobody could say which hold. */
    private static boolean startsAlike(HoursPeriod one, HoursPeriod other) {
        return one.to().isEmpty() && other.to().isEmpty() && one.from().equals(other.from());
    }

    private static void refuseIf(boolean condition, String message) {
        if (condition) {
            throw new RefusedChange(message);
        }
    }
}
