package id.go.purbalinggakab.siliput.history.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.history.process.HeatMaps.Step;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept figures are those that a scan of the history would give, however often they are counted on. */
@WebTest
class HeatMapsTest {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2100, 1, 1);

    @Autowired
    StepFigures figures;

    @Autowired
    HeatMaps maps;

    @Autowired
    AccusedOfficers named;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void counted() {
        figures.catchUp(afterTheLastStep());
    }

    /** The engine's clock is one for all tests of a run, and another one may have left it in the future. */
    private Instant afterTheLastStep() {
        return jdbc.sql("select max(end_time_) from act_hi_actinst")
                .query((row, index) -> row.getTimestamp(1).toInstant().plusSeconds(1))
                .single();
    }

    @Test
    void countsAreThoseOfTheHistoryAlsoWhenCountedAgain() {
        var counted = maps.of("coverage", FROM, UNTIL, "auditor").countedUntil();
        figures.catchUp(afterTheLastStep());
        figures.catchUp();
        var steps = steps("coverage", "auditor");
        for (var activity : Set.of("verifyLetter", "giveDisposition", "writeRelease", "answerLimit")) {
            assertThat(steps.get(activity).count())
                    .as(activity)
                    .isEqualTo(scanned(activity, counted))
                    .isPositive();
        }
        assertThat(steps.get("giveDisposition").repeated()).isZero();
        assertThat(steps.get("giveDisposition").median()).isPositive();
        assertThat(maps.of("coverage", UNTIL, UNTIL, "auditor").steps()).isEmpty();
    }

    @Test
    void deadlinesAreCountedByKind() {
        var limits = maps.of("coverage", FROM, UNTIL, "auditor").limits();
        assertThat(limits).extracting(HeatMaps.Limits::kind).contains("JAWABAN");
        assertThat(limits).allMatch(one -> one.late() <= one.decided());
    }

    @Test
    void aComplaintAgainstTheReaderIsTakenOutOfTheFigures() {
        var number = jdbc.sql(
                        "select max(r.case_number) from register_case r join act_hi_actinst a on a.proc_inst_id_ ="
                                + " r.process_instance_id where a.act_id_ = 'registerComplaint' and r.case_number like 'ADU%'")
                .query(String.class)
                .single();
        var before = steps("complaint", "kepala").get("registerComplaint").count();
        var seenByAuditor =
                steps("complaint", "auditor").get("registerComplaint").count();
        named.add(number, Set.of("kepala"), "sekretaris", null);
        try {
            var map = maps.of("complaint", FROM, UNTIL, "kepala");
            assertThat(steps("complaint", "kepala").get("registerComplaint").count())
                    .isEqualTo(before - 1);
            assertThat(steps("complaint", "auditor").get("registerComplaint").count())
                    .isEqualTo(seenByAuditor);
            assertThat(map.steps()).allMatch(step -> step.count() > 0 && step.repeated() >= 0);
        } finally {
            named.remove(number, "kepala", "sekretaris", null);
        }
    }

    private Map<String, Step> steps(String process, String reader) {
        return maps.of(process, FROM, UNTIL, reader).steps().stream()
                .collect(Collectors.toMap(Step::activity, Function.identity()));
    }

    private long scanned(String activity, Instant until) {
        return jdbc.sql("select count(*) from act_hi_actinst where proc_def_key_ = 'coverage' and act_id_ = ?"
                        + " and end_time_ < ? and act_inst_state_ <> 2")
                .params(activity, EngineRows.stored(until))
                .query(Long.class)
                .single();
    }
}
