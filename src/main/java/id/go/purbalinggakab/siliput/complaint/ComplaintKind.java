package id.go.purbalinggakab.siliput.complaint;

/** What somebody brings (clause 6: pengaduan, saran, dan masukan/apresiasi). */
public enum ComplaintKind {
    PENGADUAN("Pengaduan"),
    SARAN("Saran"),
    MASUKAN("Masukan"),
    APRESIASI("Apresiasi");

    private final String label;

    ComplaintKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
