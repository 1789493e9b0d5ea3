package id.go.purbalinggakab.siliput.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    @Test
    void whoTriesMuchHidesNobodyElse() {
        var throttle = new Throttle(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(IntStream.range(0, 1000).filter(n -> throttle.isNew("siti PAGE", "GET /kantor/" + n)))
                .hasSize(100);
        assertThat(throttle.isNew("budi PAGE", "GET /kantor/kalender")).isTrue();
        assertThat(throttle.isNew("siti CreateMembership", "127.0.0.1")).isTrue();
        assertThat(throttle.isNew("siti CreateMembership", "127.0.0.1")).isFalse();
    }
}
