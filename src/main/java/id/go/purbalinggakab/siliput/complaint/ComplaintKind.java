package id.go.purbalinggakab.siliput.complaint;

import lombok.RequiredArgsConstructor;

/** What somebody brings (clause 6: pengaduan, saran, dan masukan/apresiasi). */
@RequiredArgsConstructor
public enum ComplaintKind {
    PENGADUAN("Pengaduan"),
    SARAN("Saran"),
    MASUKAN("Masukan"),
    APRESIASI("Apresiasi");

    private final String label;

    public String label() {
        return label;
    }
}
