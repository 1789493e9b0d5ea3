package id.go.purbalinggakab.siliput.deadlines;

/** Why the office is closed on a working day. */
public enum HolidayKind {
    LIBUR_NASIONAL("libur nasional"),
    CUTI_BERSAMA("cuti bersama"),
    LIBUR_KANTOR("libur kantor");

    private final String label;

    HolidayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
