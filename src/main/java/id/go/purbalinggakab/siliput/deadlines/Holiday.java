package id.go.purbalinggakab.siliput.deadlines;

import java.time.LocalDate;

/** A day on which the office is closed though it is no weekend, named as in the decree. */
public record Holiday(LocalDate date, HolidayKind kind, String name) {

    public Holiday {
        if (date == null || kind == null || name == null || name.isBlank()) {
            throw new IllegalArgumentException("Hari libur memerlukan tanggal, jenis, dan nama");
        }
    }
}
