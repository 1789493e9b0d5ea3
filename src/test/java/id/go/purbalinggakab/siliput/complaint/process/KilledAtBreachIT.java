package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import id.go.purbalinggakab.siliput.testing.Postgres;
import id.go.purbalinggakab.siliput.testing.SecondJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real kill between the breach and its notice: the next server finds neither, and does both once. This application
 * stays open, to the JVM's end and without a hook: closing it would take the engine's web resources from the others.
 */
class KilledAtBreachIT {

    private static final Duration LOCK = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final String database = Postgres.newDatabase();

    @Test
    void theBreachIsRecordedOnceAndToldOnce() {
        var application = new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .registerShutdownHook(false)
                .run(settings(false));
        var clock = application.getBean(MutableClock.class);
        clock.setTo("2026-11-02T09:10:00+07:00");
        var story = new ComplaintStory(
                        application.getBean(ProcessEngine.class),
                        application.getBean(Intakes.class),
                        application.getBean(ComplaintTexts.class),
                        clock)
                .arrives("WHATSAPP")
                .classified("RINGAN");
        story.timerFires("minorWarning");
        clock.setTo(story.instant("dueAt").plusSeconds(1));

        var arguments = Stream.concat(Stream.of(clock.instant().toString()), Stream.of(settings(true)));
        var killed = SecondJvm.run(DyingAtBreach.class, arguments.toArray(String[]::new));
        assertThat(killed.exitCode()).as(killed.output()).isEqualTo(DyingAtBreach.EXIT_CODE);
        assertThat(breach(application, story).breachedAt()).isEmpty();
        assertThat(told(application, story)).isEmpty();
        assertThat(story.timer("minorDue")).isPresent();

        clock.setTo(clock.instant().plus(LOCK).plusSeconds(1));
        jobsRunUntilTheTimerIsGone(application, story);
        assertThat(breach(application, story).breachedAt()).contains(clock.instant());
        assertThat(told(application, story)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(story.openSteps()).containsExactly("handleMinor");
    }

    private static DeadlineRecord breach(ConfigurableApplicationContext application, ComplaintStory story) {
        return application.getBean(Register.class).deadlines(story.number()).stream()
                .filter(row -> row.kind().equals("RINGAN"))
                .reduce((one, other) -> {
                    throw new AssertionError("two rows of one deadline");
                })
                .orElseThrow();
    }

    private static List<String> told(ConfigurableApplicationContext application, ComplaintStory story) {
        return application
                .getBean(JdbcClient.class)
                .sql("select recipient from notice where case_number = ? and kind = 'complaint-breach'")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private static void jobsRunUntilTheTimerIsGone(ConfigurableApplicationContext application, ComplaintStory story) {
        var engine = application.getBean(ProcessEngine.class);
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> story.timer("minorDue").isEmpty());
        } finally {
            executor.shutdown();
        }
    }

    private String[] settings(boolean jobs) {
        return new String[] {
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.maximum-pool-size=4",
            "--server.port=0",
            "--camunda.bpm.generate-unique-process-engine-name=true",
            "--camunda.bpm.job-execution.enabled=" + jobs,
            "--siliput.demo-cases=false",
            "--siliput.archive.folder=" + folder.resolve("archive"),
            "--siliput.mail.outbox=" + folder.resolve("outbox"),
            "--siliput.publishing.folder=" + folder.resolve("public"),
            "--siliput.complaint.key-file=" + folder.resolve("seal.key"),
            "--siliput.notification.polling=false",
            "--siliput.audit.seal.polling=false"
        };
    }
}
