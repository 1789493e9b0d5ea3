package id.go.purbalinggakab.siliput.history.process;

import java.time.Duration;
import java.util.SortedMap;

/** Lengths of time in classes, each a tenth longer than the one before: enough for a median, and few to keep. */
final class LengthClass {

    private static final double STEP = Math.log(1.1);

    private LengthClass() {}

    static int of(Duration length) {
        return (int) Math.floor(Math.log1p(Math.max(0, length.toMillis()) / 1000.0) / STEP);
    }

    /** The middle of a class; at most a twentieth away from what was measured. */
    static Duration middle(int lengthClass) {
        return Duration.ofMillis(Math.round(Math.expm1((lengthClass + 0.5) * STEP) * 1000));
    }

    /** The length that the given share of all stayed below. */
    static Duration quantile(SortedMap<Integer, Long> counts, double share) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var wanted = Math.max(1, Math.ceil(all * share));
        var seen = 0L;
        for (var one : counts.entrySet()) {
            seen += one.getValue();
            if (seen >= wanted) {
                return middle(one.getKey());
            }
        }
        return Duration.ZERO;
    }
}
