package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.complaint.Boxes;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.OpenCases;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many slips of one opening of the box: each a case, once, whatever fails on the way. The most is five hundred. */
@EngineTest
class ManySlipsIT {

    private static final int SLIPS = Integer.getInteger("siliput.test.slips", 120);

    /** In the second batch of twenty. */
    private static final int FAILING = 33;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Boxes boxes;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID box;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @AfterEach
    void noneStaysOpen() {
        OpenCases.end(engine);
    }

    @Test
    void everySlipBecomesOneCaseThoughABatchFailsInItsMiddle() {
        var before = System.nanoTime();
        var slips = IntStream.rangeClosed(1, SLIPS)
                .mapToObj(number -> Intake.anonymous("Lembar " + number))
                .toList();
        box = boxes.keep("Dibuka bersama.", slips, "pejabat");
        var kept = System.nanoTime();
        new ComplaintStory(engine, intakes, papers, clock)
                .starts(
                        "pejabat",
                        "boxOpening",
                        Map.of(
                                "openedAt",
                                Date.from(clock.instant()),
                                "secondOfficer",
                                "tim",
                                "box",
                                box.toString(),
                                "slips",
                                SLIPS));
        runJob();
        assertThat(numbers()).hasSize(20);

        withSlipThatFails(() -> assertThatThrownBy(this::runJobs).hasStackTraceContaining("FAILS_HALF_WAY"));
        assertThat(numbers()).as("nothing of the failed batch stays").hasSize(20);
        assertThat(job()).as("the batch waits for the next try").isPresent();

        runJobs();
        var done = System.nanoTime();
        System.out.printf(
                "%d slips: kept in %d ms, made cases in %d ms%n",
                SLIPS, (kept - before) / 1_000_000, (done - kept) / 1_000_000);
        assertThat(texts()).hasSize(SLIPS).doesNotHaveDuplicates();
        assertNoGaps(numbers());
        assertThat(cases()).isEqualTo(SLIPS);
    }

    /** The box's numbers follow each other, as the slips lay. */
    private static void assertNoGaps(List<String> numbers) {
        var counted = numbers.stream()
                .map(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
                .toList();
        assertThat(counted)
                .hasSize(SLIPS)
                .containsExactlyElementsOf(IntStream.range(counted.get(0), counted.get(0) + SLIPS)
                        .boxed()
                        .toList());
    }

    private void withSlipThatFails(Runnable work) {
        jdbc.sql("alter table complaint_slip add constraint fails_half_way"
                        + " check (box_id <> '%s' or slip_position <> %d or not registered)".formatted(box, FAILING))
                .update();
        try {
            work.run();
        } finally {
            jdbc.sql("alter table complaint_slip drop constraint fails_half_way")
                    .update();
        }
    }

    private Optional<Job> job() {
        return engine.getManagementService().createJobQuery().processDefinitionKey("boxOpening").list().stream()
                .findFirst();
    }

    private void runJob() {
        engine.getManagementService().executeJob(job().orElseThrow().getId());
    }

    /** All that wait, until none is left or one fails. */
    private void runJobs() {
        while (job().isPresent()) {
            runJob();
        }
    }

    private List<String> numbers() {
        return jdbc.sql("select i.case_number from complaint_slip s join complaint_intake i on i.id = s.intake"
                        + " where s.box_id = ? and i.case_number is not null order by s.slip_position")
                .param(box)
                .query(String.class)
                .list();
    }

    private List<String> texts() {
        return jdbc.sql(
                        "select i.content from complaint_case c join complaint_intake i on i.case_number = c.case_number"
                                + " join complaint_slip s on s.intake = i.id where s.box_id = ? and s.registered")
                .param(box)
                .query(String.class)
                .list();
    }

    /** Instances of the engine that carry a number of this box. */
    private long cases() {
        return numbers().stream()
                .mapToLong(number -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("complaint")
                        .processInstanceBusinessKey(number)
                        .count())
                .sum();
    }
}
