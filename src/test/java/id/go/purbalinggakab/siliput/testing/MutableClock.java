package id.go.purbalinggakab.siliput.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock of a test: ours and the engine's together. */
public class MutableClock extends Clock {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private Instant now = Instant.parse("2026-11-02T02:10:00Z");

    /** An offset date-time such as {@code 2026-11-02T09:10:00+07:00}. */
    public void setTo(String offsetDateTime) {
        setTo(OffsetDateTime.parse(offsetDateTime).toInstant());
    }

    public void setTo(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return WIB;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
