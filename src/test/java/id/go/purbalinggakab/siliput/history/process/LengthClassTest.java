package id.go.purbalinggakab.siliput.history.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.history.process.HeatMaps.LengthClass;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A median of classes is as near to the true one as the page says. */
class LengthClassTest {

    @ParameterizedTest
    @ValueSource(longs = {30, 60, 600, 3_600, 14_400, 86_400, 2_592_000, 31_536_000})
    void aClassIsWithinATwentieth(long seconds) {
        var middle = LengthClass.middle(LengthClass.of(Duration.ofSeconds(seconds)));
        assertThat((double) middle.toSeconds() / seconds).isBetween(0.94, 1.06);
    }

    @Test
    void medianAndNinetiethPercentile() {
        var counts = new TreeMap<Integer, Long>();
        LongStream.rangeClosed(1, 1_000)
                .forEach(minute -> counts.merge(LengthClass.of(Duration.ofMinutes(minute)), 1L, Long::sum));
        assertThat(LengthClass.quantile(counts, 0.5).toMinutes()).isBetween(470L, 530L);
        assertThat(LengthClass.quantile(counts, 0.9).toMinutes()).isBetween(850L, 950L);
        assertThat(LengthClass.quantile(new TreeMap<>(), 0.5)).isZero();
    }
}
