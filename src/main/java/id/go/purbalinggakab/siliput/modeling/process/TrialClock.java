package id.go.purbalinggakab.siliput.modeling.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;

/** Goes like the real clock and can be turned forward; the engine's own clock, which all engines share, is left alone. */
@RequiredArgsConstructor
class TrialClock extends Clock {

    private final Clock real;
    private Duration ahead = Duration.ZERO;

    /** Never back. */
    void turnTo(Instant then) {
        var wanted = Duration.between(real.instant(), then);
        if (wanted.compareTo(ahead) > 0) {
            ahead = wanted;
        }
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), ahead);
    }
}
