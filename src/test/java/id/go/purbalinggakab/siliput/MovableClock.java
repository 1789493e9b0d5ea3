package id.go.purbalinggakab.siliput;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public class MovableClock extends Clock {

    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-02T02:10:00Z");
    private Instant now = MONDAY_MORNING;

    public void moveTo(Instant instant) {
        now = instant;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Jakarta");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
