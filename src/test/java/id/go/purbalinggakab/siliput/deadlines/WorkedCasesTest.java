package id.go.purbalinggakab.siliput.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every worked case of {@code examples/deadlines.json}, to the minute, wherever the server stands. */
class WorkedCasesTest {

    private static final Map<String, Limit> LIMITS = Map.of(
            "RINGAN", Limits.MINOR,
            "NORMATIF", Limits.NORMATIVE,
            "TIDAK_BERKADAR_PENGAWASAN", Limits.NON_SUPERVISORY,
            "BERKADAR_PENGAWASAN", Limits.SUPERVISORY);

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Jakarta", "America/New_York"})
    void comeOutToTheMinute(String serverZone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(serverZone));
        var cases = new ObjectMapper()
                .readTree(getClass().getResourceAsStream("/examples/deadlines.json"))
                .get("cases");

        assertThat(cases).hasSize(7);
        cases.forEach(example -> {
            if (example.get("type").asText().equals("LIPUTAN")) {
                coverage(example);
            } else {
                complaint(example);
            }
        });
    }

    private void coverage(JsonNode example) {
        var office = Limits.calculator("PBG");
        var received = at(example, "receivedAt");
        var event = example.get("event");
        var ended = at(event, "actualEnd");

        var answer = office.due(Limits.ANSWER, received, Duration.ZERO, Optional.of(at(event, "start")));
        expect(example, "phaseA", answer.due());
        expect(example, "phaseA_uncapped", office.due(Limits.ANSWER, received).due());
        expect(example, "phaseB", office.due(Limits.PRODUCTION, ended).due());
        var inServiceHours = Limits.hours("LIPUTAN_PRODUKSI", 4, LimitClock.JAM_KERJA);
        expect(
                example,
                "phaseB_serviceHoursMode",
                office.due(inServiceHours, ended).due());
    }

    private void complaint(JsonNode example) {
        var received = at(example, "receivedAt");
        var limit = LIMITS.get(example.get("category").asText());
        var due = Limits.calculator("PBG").due(limit, received);

        expect(example, "due", due.due());
        expect(example, "due_initial", due.due());
        expect(example, "due_clock", due.strictDue());
        expect(example, "effectiveStart", due.start());
        expect(
                example,
                "due_perpresProfile",
                Limits.calculator("PERPRES_21").due(limit, received).due());
        var last = due;
        if (example.has("reclassify")) {
            var longer = LIMITS.get(example.get("reclassify").get("to").asText());
            last = Limits.calculator("PBG").due(longer, received);
            expect(example, "due_afterReclass", last.due());
        }
        if (example.get("expected").has("day1")) {
            assertThat(OfficeClock.date(last.start()))
                    .isEqualTo(
                            LocalDate.parse(example.get("expected").get("day1").asText()));
        }
        example.get("expected").fieldNames().forEachRemaining(name -> {
            if (name.startsWith("wrong_")) {
                assertThat(due.due()).as(name).isNotEqualTo(at(example.get("expected"), name));
            }
        });
    }

    private static void expect(JsonNode example, String name, Instant actual) {
        if (example.get("expected").has(name)) {
            assertThat(actual)
                    .as("%s of %s", name, example.get("id").asText())
                    .isEqualTo(at(example.get("expected"), name));
        }
    }

    private static Instant at(JsonNode node, String name) {
        return OffsetDateTime.parse(node.get(name).asText()).toInstant();
    }
}
