package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The worked cases come out to the minute as due dates of the timer jobs in the database. */
@EngineTest
class WorkedCasesInEngineIT {

    private static final Map<String, String> TIMERS = Map.of(
            "RINGAN", "minorDue",
            "NORMATIF", "normativeDue",
            "TIDAK_BERKADAR_PENGAWASAN", "nonSupervisoryDue",
            "BERKADAR_PENGAWASAN", "supervisoryDue");

    @Autowired
    ProcessEngine engine;

    @Autowired
    MutableClock clock;

    static Stream<JsonNode> examples() throws IOException {
        var cases = new ObjectMapper()
                .readTree(WorkedCasesInEngineIT.class.getResourceAsStream("/examples/deadlines.json"))
                .get("cases");
        return StreamSupport.stream(cases.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTimersAreDueAtTheMinute(JsonNode example) {
        var expected = example.get("expected");
        if (example.get("type").asText().equals("LIPUTAN")) {
            coverage(example, expected);
        } else {
            var instance = complaint(
                    example.get("receivedAt").asText(), example.get("category").asText());
            var timer = TIMERS.get(example.get("category").asText());
            var due = expected.has("due") ? expected.get("due") : expected.get("due_initial");
            assertThat(due(instance, timer)).isEqualTo(at(due.asText()));
            if (example.has("reclassify")) {
                var longer = example.get("reclassify");
                clock.setTo(longer.get("at").asText());
                reclassify(instance, longer.get("to").asText());
                assertThat(due(instance, TIMERS.get(longer.get("to").asText())))
                        .isEqualTo(at(expected.get("due_afterReclass").asText()));
            }
        }
    }

    /**
     * Counted by hand. Lebaran 2027: Friday 5 March from 13.00 gives 1.5 hours until 14.30; Nyepi on the 8th, Idulfitri
     * with joint leave from the 9th to the 12th and on the 15th; the other 3.5 hours end on Tuesday the 16th at 11.00.
     * Change of year: of Wednesday 23 December one hour until 16.00; the 24th is joint leave, the 25th Christmas, then
     * the week-end; two hours of Monday the 28th. Thirty working days from Friday 11 December: 13 days until the 31st
     * (without 24 and 25), then without 1 and 5 January the 30th is Wednesday 27 January.
     */
    @ParameterizedTest
    @CsvSource({
        "2027-03-05T13:00:00+07:00, NORMATIF, 2027-03-16T11:00:00+07:00",
        "2026-12-23T15:00:00+07:00, RINGAN, 2026-12-28T09:30:00+07:00",
        "2026-12-10T10:00:00+07:00, BERKADAR_PENGAWASAN, 2027-01-27T16:00:00+07:00",
        "2026-12-31T09:00:00+07:00, TIDAK_BERKADAR_PENGAWASAN, 2027-01-04T09:00:00+07:00"
    })
    void lebaranAndTheChangeOfYear(String receivedAt, String complaintClass, String due) {
        assertThat(due(complaint(receivedAt, complaintClass), TIMERS.get(complaintClass)))
                .isEqualTo(at(due));
    }

    private String complaint(String receivedAt, String complaintClass) {
        clock.setTo(receivedAt);
        var instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(Map.of(
                        "receivedAt", Date.from(at(receivedAt)),
                        "receivedVia", "WHATSAPP",
                        "complaintKind", "PENGADUAN"))
                .correlateStartMessage()
                .getProcessInstanceId();
        complete(instance, "classifyComplaint", Map.of("complaintClass", complaintClass));
        return instance;
    }

    private void reclassify(String instance, String complaintClass) {
        engine.getRuntimeService()
                .createMessageCorrelation("complaint.reclassified")
                .processInstanceId(instance)
                .setVariables(Map.of("complaintClass", complaintClass, "limitClass", complaintClass))
                .correlate();
    }

    private void coverage(JsonNode example, JsonNode expected) {
        clock.setTo(example.get("receivedAt").asText());
        var event = example.get("event");
        var letter = new HashMap<String, Object>();
        letter.put("letterNumber", example.get("letter").get("number").asText());
        letter.put("senderInstitution", example.get("letter").get("from_").asText());
        letter.put("subject", example.get("letter").get("subject").asText());
        letter.put("letterSigned", true);
        letter.put("letterStamped", true);
        letter.put("receivedAt", Date.from(clock.instant()));
        letter.put("contactPhone", "0281 000");
        letter.put("eventTitle", "Kegiatan");
        letter.put("eventPlace", event.get("place").asText());
        letter.put("eventDistrict", "Purbalingga");
        letter.put("eventStart", Date.from(at(event.get("start").asText())));
        letter.put("eventEnd", Date.from(at(event.get("plannedEnd").asText())));
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey("coverage", letter)
                .getProcessInstanceId();
        assertThat(due(instance, "answerDue"))
                .isEqualTo(at(expected.get("phaseA").asText()));
        complete(instance, "verifyLetter", Map.of("letterDecision", "COMPLETE"));
        complete(instance, "giveDisposition", Map.of("dispositionNote", "Liput", "actingAs", "DEFINITIF"));
        complete(instance, "assessRequest", Map.of("assessment", "ACCEPTED", "crew", "budi"));
        var end = at(event.get("actualEnd").asText());
        clock.setTo(end);
        complete(instance, "coverEvent", Map.of("coverageOutcome", "DONE", "actualEnd", Date.from(end)));
        assertThat(due(instance, "productionDue"))
                .isEqualTo(at(expected.get("phaseB").asText()));
    }

    private void complete(String instance, String step, Map<String, Object> variables) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
    }

    private Instant due(String instance, String timer) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).list().stream()
                .filter(job -> engine.getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals(timer))
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }

    private static Instant at(String offsetDateTime) {
        return OffsetDateTime.parse(offsetDateTime).toInstant();
    }
}
