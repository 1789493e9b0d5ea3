package id.go.purbalinggakab.siliput.deadlines;

/** Whether a limit runs in office hours or round the clock. */
public enum LimitClock {
    JAM_KERJA,
    JAM_KALENDER
}
