package id.go.purbalinggakab.siliput.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator wants to be different.
 *
 * @param source where it comes from, e.g. name and checksum of a file; blank for what was typed
 */
public record CalendarEdit(
        What what,
        List<Holiday> days,
        Optional<LocalDate> removedDay,
        Optional<HoursPeriod> hours,
        Optional<String> removedHours,
        String source) {

    /** The kinds of change, as people read them. */
    public enum What {
        IMPOR("Impor keputusan"),
        TAMBAH_HARI("Tambah hari libur"),
        HAPUS_HARI("Hapus hari libur"),
        JAM_KERJA("Ubah jam kerja"),
        HAPUS_JAM("Hapus jam kerja");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public CalendarEdit {
        days = List.copyOf(days);
    }

    /** Adds the days of a decree; where a date is there with another name or kind, the decree goes before. */
    public static CalendarEdit decree(List<Holiday> days, String source) {
        return new CalendarEdit(What.IMPOR, days, Optional.empty(), Optional.empty(), Optional.empty(), source);
    }

    public static CalendarEdit add(Holiday day) {
        return new CalendarEdit(
                What.TAMBAH_HARI, List.of(day), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    public static CalendarEdit remove(LocalDate day) {
        return new CalendarEdit(What.HAPUS_HARI, List.of(), Optional.of(day), Optional.empty(), Optional.empty(), "");
    }

    /** Sets the hours of a period; hours of the same name are replaced. */
    public static CalendarEdit hours(HoursPeriod hours) {
        return new CalendarEdit(What.JAM_KERJA, List.of(), Optional.empty(), Optional.of(hours), Optional.empty(), "");
    }

    public static CalendarEdit removeHours(String label) {
        return new CalendarEdit(What.HAPUS_JAM, List.of(), Optional.empty(), Optional.empty(), Optional.of(label), "");
    }
}
