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
    DIPUBLIKASIKAN("Dipublikasikan"),
    SELESAI("Selesai"),
    DITOLAK("Tidak dapat diliput"),
    DIALIHKAN("Dialihkan"),
    DIBATALKAN("Kegiatan dibatalkan"),
    DITARIK("Ditarik pemohon"),
    KEDALUWARSA("Ditutup karena tidak dilengkapi");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
