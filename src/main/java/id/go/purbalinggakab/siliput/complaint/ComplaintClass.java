package id.go.purbalinggakab.siliput.complaint;

import lombok.RequiredArgsConstructor;

/** The four classes with a limit each (clause 6.c), shortest first; their limits are rows of {@code serviceLimits}. */
@RequiredArgsConstructor
public enum ComplaintClass {
    RINGAN("Ringan (3 jam)", "Dapat dijawab seketika dari keterangan yang tersedia."),
    NORMATIF("Normatif (5 jam)", "Menanyakan aturan, prosedur, atau hak; dijawab dengan mengutip aturannya."),
    TIDAK_BERKADAR_PENGAWASAN(
            "Tidak berkadar pengawasan (1 hari)", "Saran atau kritik yang membangun untuk perbaikan layanan."),
    BERKADAR_PENGAWASAN(
            "Berkadar pengawasan (30 hari kerja)",
            "Dugaan penyalahgunaan wewenang atau pelanggaran; memerlukan pemeriksaan.");

    private final String label;
    private final String meaning;

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether a change to {@code other} gives the office more time. */
    public boolean isShorterThan(ComplaintClass other) {
        return ordinal() < other.ordinal();
    }

    /** Only the class with an examination waits for a completion of the file (UU 25/2009, Pasal 44). */
    public boolean pausesForCompletion() {
        return this == BERKADAR_PENGAWASAN;
    }

    /** Answered while the person is still on the line, without approval beforehand. */
    public boolean mayBeAnsweredAtOnce() {
        return this == RINGAN || this == NORMATIF;
    }
}
