package id.go.purbalinggakab.siliput.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.engine.internals.DeploymentGuardPlugin.OfficeCycle;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight o'clock is eight o'clock in Purbalingga, wherever the server believes to be. */
class OfficeCycleTest {

    private static final String FIRST_AT_EIGHT = "0 0 8 1 * ?";

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Jakarta", "Pacific/Auckland"})
    void theFirstOfTheMonthAtEight(String serverZone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(serverZone));
        try {
            assertThat(next("2026-11-02T02:10:00Z")).isEqualTo("2026-12-01T01:00:00Z");
            assertThat(next("2026-12-01T00:59:59Z")).isEqualTo("2026-12-01T01:00:00Z");
            assertThat(next("2026-12-01T01:00:00Z")).isEqualTo("2027-01-01T01:00:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void repeatedIntervalsAreTheEnginesOwn() {
        assertThat(new OfficeCycle().resolveDuedate("R3/PT1H", at("2026-11-02T02:10:00Z"), 0))
                .isEqualTo(at("2026-11-02T03:10:00Z"));
    }

    @Test
    void aCycleThatNobodyUnderstandsIsAnError() {
        assertThatThrownBy(() -> new OfficeCycle().resolveDuedate("tiap hari", new Date(), 0))
                .isInstanceOf(RuntimeException.class);
    }

    private static Instant next(String after) {
        return new OfficeCycle().resolveDuedate(FIRST_AT_EIGHT, at(after), 0).toInstant();
    }

    private static Date at(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
