package id.go.purbalinggakab.siliput.history.web;

/** A column that an auditor may choose. */
enum HistoryColumn {
    NOMOR("Nomor"),
    PEMOHON("Pemohon"),
    PERIHAL("Perihal"),
    GOLONGAN("Golongan"),
    KEADAAN("Keadaan"),
    MULAI("Mulai"),
    SELESAI("Selesai"),
    LAMA("Lama"),
    KETEPATAN("Ketepatan"),
    PETUGAS("Petugas"),
    VERSI("Versi proses");

    private final String label;

    HistoryColumn(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
