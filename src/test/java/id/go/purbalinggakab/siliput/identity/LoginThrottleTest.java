package id.go.purbalinggakab.siliput.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String OFFICE = "10.0.0.5";
    private static final String ELSEWHERE = "203.0.113.7";

    private final Stopped clock = new Stopped();
    private final LoginThrottle attempts = new LoginThrottle(clock);

    @Test
    void theWaitGrowsAndEnds() {
        wrong("kepala", ELSEWHERE, LoginThrottle.FREE);
        assertThat(attempts.wait("kepala", ELSEWHERE)).isEmpty();
        wrong("kepala", ELSEWHERE, 1);
        assertThat(attempts.wait("kepala", ELSEWHERE)).contains(LoginThrottle.FIRST_WAIT);
        clock.advance(LoginThrottle.FIRST_WAIT);
        assertThat(attempts.wait("kepala", ELSEWHERE)).isEmpty();
        wrong("kepala", ELSEWHERE, 1);
        assertThat(attempts.wait("kepala", ELSEWHERE)).contains(LoginThrottle.FIRST_WAIT.multipliedBy(2));
        wrong("kepala", ELSEWHERE, 25);
        assertThat(attempts.wait("kepala", ELSEWHERE)).contains(LoginThrottle.LONGEST_WAIT);
        clock.advance(Duration.ofHours(2));
        wrong("kepala", ELSEWHERE, 1);
        assertThat(attempts.wait("kepala", ELSEWHERE)).isEmpty();
    }

    @Test
    void nobodyLocksOutTheHeadFromElsewhere() {
        wrong("kepala", ELSEWHERE, 30);
        assertThat(attempts.wait("kepala", OFFICE)).isEmpty();
        assertThat(attempts.wait("budi", ELSEWHERE)).isEmpty();
    }

    @Test
    void manyAccountsFromOneAddressAreHeldUpTogether() {
        IntStream.rangeClosed(0, LoginThrottle.FREE_PER_ADDRESS).forEach(i -> attempts.wrong("user" + i, ELSEWHERE));
        assertThat(attempts.wait("fresh", ELSEWHERE)).isPresent();
        assertThat(attempts.wait("fresh", OFFICE)).isEmpty();
    }

    @Test
    void whoCameInFromTheOfficeBeforeIsNotHeldUpByAColleague() {
        attempts.right("kepala", OFFICE);
        IntStream.rangeClosed(0, LoginThrottle.FREE_PER_ADDRESS).forEach(i -> attempts.wrong("user" + i, OFFICE));
        assertThat(attempts.wait("kepala", OFFICE)).isEmpty();
        assertThat(attempts.wait("sekretaris", OFFICE)).isPresent();
    }

    @Test
    void theRightPasswordForgives() {
        wrong("kepala", OFFICE, LoginThrottle.FREE);
        attempts.right("kepala", OFFICE);
        wrong("kepala", OFFICE, LoginThrottle.FREE);
        assertThat(attempts.wait("kepala", OFFICE)).isEmpty();
    }

    @Test
    void aLineOfIpv6CountsAsOneAddress() {
        IntStream.rangeClosed(0, LoginThrottle.FREE).forEach(i -> attempts.wrong("kepala", "2001:db8:1:2:0:0:0:" + i));
        assertThat(attempts.wait("kepala", "2001:db8:1:2:9:9:9:9")).isPresent();
        assertThat(attempts.wait("kepala", "2001:db8:1:3:9:9:9:9")).isEmpty();
    }

    private void wrong(String account, String address, int times) {
        IntStream.range(0, times).forEach(i -> attempts.wrong(account, address));
    }

    private static final class Stopped extends Clock {

        private Instant now = Instant.parse("2026-11-02T02:10:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
