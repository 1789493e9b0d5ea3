package id.go.purbalinggakab.siliput.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.testing.Migrated;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That somebody is booked is told to whoever plans; by which secret letter and when, to its readers only. */
class ClashWithSecretLetterTest {

    private static final String SECRET = "LIP-2026-00001";
    private static final Instant START = Instant.parse("2026-11-03T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"kabid, false", "kepala, true", Bookings.NOBODY + ", false"})
    void theSecretLettersNumberAndTimeAreForItsReaders(String reader, boolean told) {
        try (var source = Migrated.h2()) {
            var jdbc = JdbcClient.create(source);
            for (var user : List.of("budi", "siti")) {
                jdbc.sql("insert into booking values (?, ?, ?, ?)")
                        .params(SECRET, user, Timestamp.from(START), Timestamp.from(START.plusSeconds(3600)))
                        .update();
            }
            var visibility = mock(CaseVisibility.class);
            when(visibility.closedTo("kepala")).thenReturn(Set.of());
            when(visibility.closedTo("kabid")).thenReturn(Set.of(SECRET));
            when(visibility.closedTo(Bookings.NOBODY)).thenReturn(Set.of(SECRET));
            var acting = mock(Acting.class);
            when(acting.absences(any(), any(), any())).thenReturn(List.of());
            var bookings = new Bookings(jdbc, mock(Officers.class), acting, visibility);
            for (var crew : List.of(List.of("budi"), List.of("andi"))) {
                var clash = String.join(
                        " ", bookings.clashes(reader, "LIP-2026-00002", new Crew(crew), START, Optional.empty()));
                assertThat(clash).isNotEmpty();
                assertThat(clash.contains(SECRET)).as(clash).isEqualTo(told);
                assertThat(clash.contains("09.00")).as(clash).isEqualTo(told && crew.contains("budi"));
            }
        }
    }
}
