package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.HolidayKind;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import id.go.purbalinggakab.siliput.testing.Postgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A decree while hundreds of complaints of all classes are open, on the database that offices run; {@link
 * FollowCalendarTest} looks closer at each class, on the other. The application stays open: closing it would take the
 * engine's web resources from the others.
 */
class DecreeForManyIT {

    private static final int COMPLAINTS = Integer.getInteger("siliput.test.complaints", 120);

    /** Unclassified, the four classes, and answered ones within the time for reopening. */
    private static final List<String> STATES =
            List.of("", "RINGAN", "NORMATIF", "TIDAK_BERKADAR_PENGAWASAN", "BERKADAR_PENGAWASAN", "ANSWERED");

    private static final Holiday VOTE =
            new Holiday(LocalDate.of(2026, 11, 3), HolidayKind.LIBUR_KANTOR, "Pemilihan Kepala Desa");

    @TempDir
    private Path folder;

    @Test
    void allMoveInOneTransaction() {
        var application = application();
        var clock = application.getBean(MutableClock.class);
        clock.setTo("2026-11-02T14:00:00+07:00");
        var engine = application.getBean(ProcessEngine.class);
        var started = System.nanoTime();
        // two officers at once: typing them takes longer than all else
        IntStream.range(0, COMPLAINTS).parallel().forEach(i -> open(engine, clock, STATES.get(i % STATES.size())));
        var opened = System.nanoTime();

        var jdbc = application.getBean(JdbcClient.class);
        assertThat(onTheHoliday(jdbc)).isGreaterThan(COMPLAINTS);

        var calendar = application.getBean(OfficeCalendar.class);
        var preview = calendar.preview(CalendarEdit.decree(List.of(VOTE), "keputusan.csv"));
        var previewed = System.nanoTime();
        var change = calendar.apply(
                CalendarEdit.decree(List.of(VOTE), "keputusan.csv"),
                preview.version(),
                "Keputusan Bupati 12/2026",
                "admin");
        var applied = System.nanoTime();

        System.out.printf(
                "%d complaints opened in %d ms; decree: dry run %d ms, change %d ms%n",
                COMPLAINTS, millis(started, opened), millis(opened, previewed), millis(previewed, applied));
        assertThat(preview.moved().cases()).isEqualTo(COMPLAINTS);
        assertThat(change.movedCases()).isEqualTo(COMPLAINTS);
        assertThat(count(jdbc, "select count(distinct case_number) from register_note where kind = 'KALENDER'"))
                .isEqualTo(COMPLAINTS);
        assertThat(onTheHoliday(jdbc)).as("timers left on the holiday").isZero();
    }

    private static void open(ProcessEngine engine, MutableClock clock, String state) {
        var instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(Map.of(
                        "receivedAt", Date.from(clock.instant()),
                        "receivedVia", "WHATSAPP",
                        "complaintKind", "PENGADUAN"))
                .correlateStartMessage()
                .getProcessInstanceId();
        if (state.isEmpty()) {
            return;
        }
        boolean answered = state.equals("ANSWERED");
        complete(engine, instance, "classifyComplaint", Map.of("complaintClass", answered ? "RINGAN" : state));
        if (answered) {
            complete(engine, instance, "handleMinor", Map.of("delivered", true, "deliveryProof", "bukti"));
        }
    }

    private static void complete(ProcessEngine engine, String instance, String step, Map<String, Object> variables) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
    }

    private static long onTheHoliday(JdbcClient jdbc) {
        return count(
                jdbc,
                "select count(*) from ACT_RU_JOB where DUEDATE_ < timestamp '2026-11-03 23:00:00'"
                        + " and PROCESS_INSTANCE_ID_ is not null");
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    private ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .registerShutdownHook(false)
                .run(
                        "--spring.datasource.url=" + Postgres.newDatabase(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--server.port=0",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--siliput.demo-cases=false",
                        "--siliput.archive.folder=" + folder.resolve("archive"),
                        "--siliput.mail.outbox=" + folder.resolve("outbox"),
                        "--siliput.publishing.folder=" + folder.resolve("public"),
                        "--siliput.complaint.key-file=" + folder.resolve("seal.key"),
                        "--siliput.notification.polling=false",
                        "--siliput.audit.seal.polling=false");
    }
}
