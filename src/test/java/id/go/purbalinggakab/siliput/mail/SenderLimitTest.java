package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.testing.Migrated;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SenderLimitTest {

    static Stream<Named<Supplier<HikariDataSource>>> databases() {
        return Stream.of(Named.of("H2", Migrated::h2), Named.of("PostgreSQL", Migrated::postgres));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void fiveAnswersPerHourWhateverTheSpellingAndAcrossARestart(Supplier<HikariDataSource> database) {
        try (var source = database.get()) {
            var jdbc = JdbcClient.create(source);
            var clock = new MovableClock();
            for (var answer = 0; answer < 5; answer++) {
                assertThat(new SenderLimit(jdbc, 5, clock).mayAnswer("budi+" + answer + "@Warga.example"))
                        .isTrue();
                clock.forward(Duration.ofMinutes(1));
            }
            var restarted = new SenderLimit(jdbc, 5, clock);
            assertThat(restarted.mayAnswer("BUDI@warga.example")).isFalse();
            assertThat(restarted.mayAnswer("siti@warga.example")).isTrue();
            assertThat(restarted.mayAnswer(null)).isFalse();
            clock.forward(Duration.ofMinutes(56));
            assertThat(restarted.mayAnswer("budi@warga.example")).isTrue();
            assertThat(jdbc.sql("select sender_hash from mail_acknowledged")
                            .query(String.class)
                            .list())
                    .hasSizeLessThanOrEqualTo(6)
                    .allMatch(kept -> kept.matches("[0-9a-f]{64}"));
        }
    }
}
