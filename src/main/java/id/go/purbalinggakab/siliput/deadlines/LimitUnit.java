package id.go.purbalinggakab.siliput.deadlines;

/** Unit of a limit: hours, (service) days, working days. */
public enum LimitUnit {
    JAM,
    HARI,
    HARI_KERJA
}
