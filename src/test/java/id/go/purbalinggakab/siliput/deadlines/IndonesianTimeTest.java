package id.go.purbalinggakab.siliput.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IndonesianTimeTest {

    private static final Instant NINE_TEN = Instant.parse("2026-11-02T02:10:59Z");

    @Test
    void writesAsTheOfficeWrites() {
        assertThat(IndonesianTime.date(NINE_TEN)).isEqualTo("Senin, 2 November 2026");
        assertThat(IndonesianTime.date(LocalDate.of(2027, 8, 1))).isEqualTo("Minggu, 1 Agustus 2027");
        assertThat(IndonesianTime.time(NINE_TEN)).isEqualTo("pukul 09.10 WIB");
        assertThat(IndonesianTime.dateTime(NINE_TEN)).isEqualTo("Senin, 2 November 2026 pukul 09.10 WIB");
        assertThat(IndonesianTime.dayName(DayOfWeek.FRIDAY)).isEqualTo("Jumat");
    }

    @Test
    void theDayIsTheDayInWib() {
        assertThat(IndonesianTime.date(Instant.parse("2026-12-31T17:00:00Z"))).isEqualTo("Jumat, 1 Januari 2027");
    }

    @Test
    void writesLengths() {
        assertThat(IndonesianTime.length(Duration.ofMinutes(45))).isEqualTo("45 menit");
        assertThat(IndonesianTime.length(Duration.ofHours(30))).isEqualTo("30 jam");
        assertThat(IndonesianTime.length(Duration.ofMinutes(90))).isEqualTo("1 jam 30 menit");
        assertThat(IndonesianTime.length(Duration.ZERO)).isEqualTo("0 menit");
    }
}
