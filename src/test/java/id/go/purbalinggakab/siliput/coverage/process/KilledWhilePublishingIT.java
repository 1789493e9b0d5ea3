package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.website.WordPressStub;
import id.go.purbalinggakab.siliput.testing.KeptWebApplications;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import id.go.purbalinggakab.siliput.testing.Postgres;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import id.go.purbalinggakab.siliput.testing.SecondJvm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real kill: another JVM publishes and dies between the world and the commit, twice at once. The server that comes
 * next finds the locks, waits for their end, and goes on.
 */
class KilledWhilePublishingIT {

    private static final int JOURNALISTS = 5;
    private static final Duration LOCK = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final String database = Postgres.newDatabase();
    private final KeptWebApplications others = new KeptWebApplications();

    @AfterEach
    void giveBack() {
        others.giveBack();
    }

    @Test
    void nothingIsLostAndNothingComesOutTwice() throws IOException {
        try (var application = new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .run(settings(false))) {
            var clock = application.getBean(MutableClock.class);
            clock.setTo("2026-11-02T09:10:00+07:00");
            invite(application);
            var website = approved(application, "budi", "Panen Raya");
            runs(website, "mailJournalists");
            var mail = approved(application, "siti", "Gladi Lapang");
            runs(mail, "publishOnWebsite");

            var arguments = Stream.concat(Stream.of(clock.instant().toString()), Stream.of(settings(true)));
            var killed = SecondJvm.run(DyingApplication.class, arguments.toArray(String[]::new));
            assertThat(killed.exitCode()).as(killed.output()).isEqualTo(DyingApplication.EXIT_CODE);

            assertThat(locks(application))
                    .containsExactly(clock.instant().plus(LOCK), clock.instant().plus(LOCK));
            var publishing = application.getBean(Publishing.class);
            assertThat(articles(application, website)).as("out before the kill").isEqualTo(1);
            assertThat(rows(publishing, website, Channel.WEBSITE))
                    .extracting(LedgerRow::state)
                    .containsExactly(State.PENDING);
            assertThat(messages(mail)).hasSize(DyingApplication.MESSAGES);
            assertThat(rows(publishing, mail, Channel.MAIL))
                    .extracting(LedgerRow::state)
                    .containsExactlyInAnyOrder(State.PUBLISHED, State.PUBLISHED, State.PENDING, State.OPEN, State.OPEN);

            clock.setTo(clock.instant().plus(LOCK).plusSeconds(1));
            jobsRunUntilOnlyPeopleAreAwaited(application, website, mail);

            assertThat(articles(application, website)).isEqualTo(1);
            assertThat(rows(publishing, website, Channel.WEBSITE))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.state()).isEqualTo(State.PUBLISHED);
                        assertThat(row.link()).isPresent();
                    });
            assertThat(messages(mail)).hasSize(JOURNALISTS);
            assertThat(rows(publishing, mail, Channel.MAIL))
                    .hasSize(JOURNALISTS)
                    .allMatch(row -> row.state() == State.PUBLISHED)
                    .as("only the message in flight was tried again, under its own Message-ID")
                    .extracting(LedgerRow::attempts)
                    .containsExactlyInAnyOrder(1, 1, 1, 1, 2);
            for (var story : List.of(website, mail)) {
                assertThat(story.passed("publishOnWebsite")).isEqualTo(1);
                assertThat(story.passed("mailJournalists")).isEqualTo(1);
            }
            website.shared("budi").legsRun();
            mail.shared("siti").legsRun();
            assertThat(website.isEnded()).isTrue();
            assertThat(mail.isEnded()).isTrue();
        }
    }

    /** The database that a fresh clone runs on: what was committed is on disk when the machine goes down. */
    @Test
    void theDefaultDatabaseForgetsNothingEither() throws IOException {
        var settings = Stream.concat(
                        Stream.of(settings(false)).skip(3),
                        Stream.of(
                                "--spring.datasource.url=" + defaultDatabase(),
                                "--spring.datasource.username=sa",
                                "--spring.datasource.password="))
                .toArray(String[]::new);
        var killed = SecondJvm.run(DyingAlone.class, settings);
        assertThat(killed.exitCode()).as(killed.output()).isEqualTo(DyingAlone.EXIT_CODE);

        try (var application =
                new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class).run(settings)) {
            var number = application
                    .getBean(JdbcClient.class)
                    .sql("select case_number from release_version where decision = 'APPROVED'")
                    .query(String.class)
                    .single();
            var publishing = application.getBean(Publishing.class);
            assertThat(rows(publishing, number, Channel.WEBSITE))
                    .extracting(LedgerRow::state)
                    .containsExactly(State.PUBLISHED);
            assertThat(rows(publishing, number, Channel.MAIL))
                    .extracting(LedgerRow::state)
                    .containsExactlyInAnyOrder(State.PUBLISHED, State.PUBLISHED, State.PENDING, State.OPEN, State.OPEN);

            var clock = application.getBean(MutableClock.class);
            clock.setTo(clock.instant().plus(LOCK).plusSeconds(1));
            var management = application.getBean(ProcessEngine.class).getManagementService();
            while (management.createJobQuery().messages().count() > 0) {
                management.executeJob(
                        management.createJobQuery().messages().list().get(0).getId());
            }
            assertThat(messages(number)).hasSize(JOURNALISTS);
            assertThat(rows(publishing, number, Channel.MAIL))
                    .extracting(LedgerRow::attempts)
                    .containsExactlyInAnyOrder(1, 1, 1, 1, 2);
        }
    }

    private String defaultDatabase() {
        var shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new ClassPathResource("application.yaml"));
        return shipped.getObject().getProperty("spring.datasource.url").replace("./data", folder.toString());
    }

    /** kill -9 from outside, at the moment when WordPress has stored the post and nobody has heard its answer. */
    @Test
    void aPostThatReachedWordPressStaysTheOnlyOne() {
        try (var wordPress = new WordPressStub();
                var application = new SpringApplicationBuilder(
                                SiliputApplication.class, MutableClockConfiguration.class)
                        .run(settings(false, wordPress))) {
            var clock = application.getBean(MutableClock.class);
            clock.setTo("2026-11-02T09:10:00+07:00");
            var story = approved(application, "budi", "Panen Raya");
            runs(story, "mailJournalists");

            wordPress.fail(WordPressStub.goneAfterStoring(KilledWhilePublishingIT::killOtherServers));
            var arguments = Stream.concat(Stream.of(clock.instant().toString()), Stream.of(settings(true, wordPress)));
            var killed = SecondJvm.run(OrdinaryApplication.class, arguments.toArray(String[]::new));
            assertThat(killed.exitCode()).as(killed.output()).isEqualTo(DyingApplication.EXIT_CODE);

            var publishing = application.getBean(Publishing.class);
            assertThat(wordPress.posts()).as("out before the kill").hasSize(1);
            assertThat(rows(publishing, story, Channel.WEBSITE))
                    .extracting(LedgerRow::recipient, LedgerRow::state)
                    .containsExactlyInAnyOrder(
                            tuple("publik", State.PENDING), tuple("halaman berita", State.PUBLISHED));

            clock.setTo(clock.instant().plus(LOCK).plusSeconds(1));
            jobsRunUntilOnlyPeopleAreAwaited(application, story);

            assertThat(wordPress.posts()).hasSize(1);
            assertThat(articles(application, story)).isEqualTo(1);
            assertThat(rows(publishing, story, Channel.WEBSITE))
                    .allMatch(
                            row -> row.state() == State.PUBLISHED && row.link().isPresent());
            story.shared("budi").legsRun();
            assertThat(story.isEnded()).isTrue();
        }
    }

    private static void killOtherServers() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private String[] settings(boolean jobs, WordPressStub wordPress) {
        var more = Stream.of(
                "--siliput.publishing.wordpress.address=" + wordPress.address(),
                "--siliput.publishing.wordpress.user=" + WordPressStub.USER,
                "--siliput.publishing.wordpress.password.value=" + WordPressStub.PASSWORD);
        return Stream.concat(Stream.of(settings(jobs)), more).toArray(String[]::new);
    }

    static void invite(ConfigurableApplicationContext application) {
        var jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("delete from journalist").update();
        for (int number = 1; number <= JOURNALISTS; number++) {
            jdbc.sql("insert into journalist (id, name, media, mail, active) values (?, ?, ?, ?, true)")
                    .params(UUID.randomUUID(), "Wartawan " + number, "Media", "w%d@media.test".formatted(number))
                    .update();
        }
    }

    static CoverageStory approved(ConfigurableApplicationContext application, String author, String title) {
        var archive = application.getBean(Archive.class);
        var story = new CoverageStory(
                application.getBean(ProcessEngine.class), archive, application.getBean(MutableClock.class));
        var photo = archive.store(
                DocumentKind.RELEASE_PHOTO, "foto.jpg", new ByteArrayInputStream(SamplePhoto.jpeg()), author);
        return story.letterArrives()
                .deskVerifies()
                .headDisposes()
                .accepted(author)
                .covered(author)
                .writes(
                        author,
                        title,
                        "[{\"document\":\"%s\",\"caption\":\"Acara\",\"altText\":\"Warga di lapangan\"}]"
                                .formatted(photo.id()))
                .approves("kabid");
    }

    static void runs(CoverageStory story, String leg) {
        while (story.timer(leg).isPresent()) {
            story.timerFires(leg);
        }
    }

    private static void jobsRunUntilOnlyPeopleAreAwaited(
            ConfigurableApplicationContext application, CoverageStory... stories) {
        var engine = application.getBean(ProcessEngine.class);
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            await().atMost(Duration.ofSeconds(40)).until(() -> Stream.of(stories)
                    .allMatch(story -> story.jobs().stream().noneMatch(job -> job.getDuedate() == null)));
        } finally {
            executor.shutdown();
        }
    }

    /** Until when the dead server still holds its two jobs. */
    private static List<Instant> locks(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select lock_exp_time_ from act_ru_job where lock_owner_ is not null")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static int articles(ConfigurableApplicationContext application, CoverageStory story) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from article where case_number = ? and published_at is not null")
                .param(story.number())
                .query(Integer.class)
                .single();
    }

    private static List<LedgerRow> rows(Publishing publishing, CoverageStory story, Channel channel) {
        return rows(publishing, story.number(), channel);
    }

    private static List<LedgerRow> rows(Publishing publishing, String number, Channel channel) {
        return publishing.ledger(number).stream()
                .filter(row -> row.channel() == channel)
                .toList();
    }

    private List<Path> messages(CoverageStory story) throws IOException {
        return messages(story.number());
    }

    private List<Path> messages(String number) throws IOException {
        try (var files = Files.list(folder.resolve("outbox"))) {
            return files.filter(file ->
                            file.getFileName().toString().startsWith("rilis-" + number.toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }

    private String[] settings(boolean jobs) {
        return new String[] {
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--server.port=0",
            "--camunda.bpm.generate-unique-process-engine-name=true",
            "--camunda.bpm.job-execution.enabled=" + jobs,
            "--siliput.demo-cases=false",
            "--siliput.archive.folder=" + folder.resolve("archive"),
            "--siliput.mail.outbox=" + folder.resolve("outbox"),
            "--siliput.publishing.folder=" + folder.resolve("public"),
            "--siliput.notification.polling=false",
            "--siliput.audit.seal.polling=false"
        };
    }
}
