package id.go.purbalinggakab.siliput.guide;

import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Arrays;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** What there is to read, in the order of the list; each is one Markdown file of that name in docs/panduan. */
@RequiredArgsConstructor
public enum Guide {
    PETUGAS("petugas", "Panduan petugas", "Tasklist: surat, liputan, rilis, dan pengaduan."),
    ADMINISTRATOR("administrator", "Panduan administrator", "Diagram, batas waktu, formulir, pengguna, cadangan."),
    AUDITOR("auditor", "Panduan auditor", "Cockpit: membaca perkara yang berjalan."),
    DOSIR("dosir-dan-segel", "Dosir dan segel", "Membaca dosir perkara dan memeriksanya tanpa sistem."),
    SISTEM_MATI("saat-sistem-mati", "Lembar saat sistem mati", "Dicetak dan disimpan di meja depan."),
    PENAFSIRAN("penafsiran-standar", "Penafsiran standar", "Cara sistem menghitung setiap batas waktu.");

    private final String file;
    private final String title;
    private final String about;

    /** Name of the file without its ending, and last part of the page's address. */
    public String file() {
        return file;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    public static Optional<Guide> named(String file) {
        return Arrays.stream(values()).filter(guide -> guide.file.equals(file)).findFirst();
    }

    /** The guide behind the help link of this person. */
    public static Guide of(Officer reader) {
        if (reader.has(Role.ADMINISTRATOR)) {
            return ADMINISTRATOR;
        }
        return reader.has(Role.AUDITOR) ? AUDITOR : PETUGAS;
    }
}
