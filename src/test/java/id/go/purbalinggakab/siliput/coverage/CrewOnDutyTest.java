package id.go.purbalinggakab.siliput.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Capacity;
import id.go.purbalinggakab.siliput.testing.Migrated;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is at an event, or leaves for it within hours, may be told at night. */
class CrewOnDutyTest {

    @ParameterizedTest
    @CsvSource({
        "budi, 2026-11-02T18:59, false",
        "budi, 2026-11-02T19:00, true",
        "budi, 2026-11-03T01:59, true",
        "budi, 2026-11-03T02:00, false",
        "sari, 2026-11-03T00:00, false",
        "andi, 2026-11-03T00:00, true"
    })
    void fromFourHoursBeforeUntilTheEnd(String user, String at, boolean onDuty) {
        try (var source = Migrated.h2()) {
            var jdbc = JdbcClient.create(source);
            jdbc.sql("insert into booking values ('LIP-2026-00001', 'budi', ?, ?)")
                    .params(stamp("2026-11-02T23:00"), stamp("2026-11-03T02:00"))
                    .update();
            var acting = mock(Acting.class);
            when(acting.by(eq("andi"), any())).thenReturn(List.of(inPlaceOfBudi()));
            assertThat(new CrewOnDuty(jdbc, acting).isOnDuty(user, stamp(at).toInstant()))
                    .isEqualTo(onDuty);
        }
    }

    private static Appointment inPlaceOfBudi() {
        var monday = stamp("2026-11-02T08:00").toInstant();
        return new Appointment(
                UUID.randomUUID(),
                "budi",
                Optional.of("andi"),
                Optional.of(Capacity.PLH),
                monday,
                monday.plus(Duration.ofDays(2)),
                "Surat cuti",
                Optional.empty(),
                "budi",
                monday,
                "1",
                Optional.of(monday),
                Optional.empty(),
                Optional.empty());
    }

    private static Timestamp stamp(String local) {
        return Timestamp.from(OffsetDateTime.parse(local + ":00+07:00").toInstant());
    }
}
