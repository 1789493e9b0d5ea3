package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.HolidayKind;
import id.go.purbalinggakab.siliput.deadlines.RefusedChange;
import java.util.stream.Stream;

/** One day as typed on the page. */
record DayForm(String tanggal, String jenis, String nama) {

    static final DayForm EMPTY = new DayForm("", HolidayKind.LIBUR_KANTOR.name(), "");

    Holiday holiday() {
        var date = HoursForm.date("Tanggal", tanggal).orElseThrow(() -> new RefusedChange("Isi tanggalnya."));
        var kind = Stream.of(HolidayKind.values())
                .filter(it -> it.name().equals(jenis))
                .findFirst()
                .orElseThrow(() -> new RefusedChange("Pilih jenis hari libur."));
        var name = HoursForm.typed(nama);
        if (name.isEmpty()) {
            throw new RefusedChange("Isi nama hari libur seperti dalam keputusannya.");
        }
        return new Holiday(date, kind, name);
    }
}
