package id.go.purbalinggakab.siliput.register;

/** Where a case stands, as lists, search and tracking show it. */
public enum CaseStatus {
    DITERIMA("Surat diterima"),
    DIKEMBALIKAN("Dikembalikan untuk dilengkapi"),
    MENUNGGU_DISPOSISI("Menunggu disposisi"),
    DIKAJI("Dikaji Bidang IKP"),
    MENUNGGU_KLARIFIKASI("Menunggu klarifikasi pemohon"),
    DIJADWALKAN("Liputan dijadwalkan"),
    DITUNDA("Kegiatan ditunda"),
    RILIS_DITULIS("Rilis ditulis"),
    RILIS_DIPERIKSA("Rilis diperiksa"),
    /** On the website; other channels still wait. */
    TERBIT("Terbit di website"),
    DIPUBLIKASIKAN("Dipublikasikan"),
    SELESAI("Selesai"),
    DITOLAK("Tidak dapat diliput"),
    DIALIHKAN("Dialihkan"),
    DIBATALKAN("Kegiatan dibatalkan"),
    DITARIK("Ditarik pemohon"),
    KEDALUWARSA("Ditutup karena tidak dilengkapi"),
    ADUAN_DITERIMA("Diterima, belum digolongkan"),
    ADUAN_PERLU_KELENGKAPAN("Menunggu kelengkapan dari pengadu"),
    ADUAN_DITANGANI("Ditangani Tim Pengelola Pengaduan"),
    ADUAN_DIJAWAB("Dijawab"),
    ADUAN_DIBUKA_KEMBALI("Dibuka kembali"),
    ADUAN_DIALIHKAN("Diteruskan ke instansi lain"),
    ADUAN_INSPEKTORAT("Diserahkan kepada Inspektorat"),
    ADUAN_SELESAI("Selesai"),
    /** Of an administrator's own process. */
    DIPROSES("Sedang diproses"),
    DIHENTIKAN("Dihentikan");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Who takes a complaint back is no applicant. */
    public String labelOf(String caseNumber) {
        return this == DITARIK && caseNumber.startsWith("ADU-") ? "Ditarik pengadu" : label;
    }
}
