package id.go.purbalinggakab.siliput.deadlines;

/**
 * A limit as {@code processes/serviceLimits.dmn} gives it.
 *
 * @param service key of the service or complaint class, e.g. {@code LIPUTAN_JAWABAN}
 * @param amount count of units, positive
 * @param warningPercent share of the time after which the early warning is due, 1 to 99
 */
public record Limit(String service, int amount, LimitUnit unit, LimitClock clock, int warningPercent) {

    public Limit {
        if (amount <= 0) {
            throw new IllegalArgumentException("limit of '%s' must be positive, not %d".formatted(service, amount));
        }
        if (warningPercent < 1 || warningPercent > 99) {
            throw new IllegalArgumentException(
                    "warning share of '%s' must be 1 to 99, not %d".formatted(service, warningPercent));
        }
    }

    /** Unit of a limit: hours, (service) days, working days. */
    public enum LimitUnit {
        JAM,
        HARI,
        HARI_KERJA
    }

    /** Whether a limit runs in office hours or round the clock. */
    public enum LimitClock {
        JAM_KERJA,
        JAM_KALENDER
    }
}
