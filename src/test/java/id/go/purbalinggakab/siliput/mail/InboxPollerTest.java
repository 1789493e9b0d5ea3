package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.go.purbalinggakab.siliput.MovableClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the mailbox is visited, and what the log says of it. */
@ExtendWith(OutputCaptureExtension.class)
class InboxPollerTest {

    private final List<ReceivedMail> accepted = new CopyOnWriteArrayList<>();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, MailConfiguration.class)
            .withBean(Clock.class, MovableClock::new)
            .withBean(DataSource.class, JdbcDataSource::new)
            .withBean(JdbcClient.class, () -> JdbcClient.create(new JdbcDataSource()));

    @EnableConfigurationProperties({InboxSettings.class, MailSettings.class})
    static class Settings {}

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static String[] settings(int port) {
        return new String[] {
            "siliput.mail.inbox.host=127.0.0.1",
            "siliput.mail.inbox.port=" + port,
            "siliput.mail.inbox.user=" + SampleMail.OWN_ADDRESS,
            "siliput.mail.inbox.password=" + ImapServer.PASSWORD,
            "siliput.mail.inbox.ssl=false",
            "siliput.mail.inbox.interval=PT0.05S",
            "siliput.mail.inbox.longest-pause=PT0.2S"
        };
    }

    @Test
    void aServerThatWasDownIsReadWhenItIsUpAndThenAgainAndAgain(CapturedOutput log) throws IOException {
        var port = freePort();
        application
                .withPropertyValues(settings(port))
                .withBean(MailReader.class, () -> accepted::add)
                .run(context -> {
                    await().until(() -> log.getOut().contains("could not be read"));
                    try (var server = new ImapServer(port)) {
                        server.deliver(1, 2);
                        await().until(() -> accepted.size() == 2);
                        server.deliver(3, 3);
                        await().until(() -> accepted.size() == 3);
                        await().until(() -> server.unmarked() == 0);
                    }
                });
        assertThat(log.getOut())
                .contains("The mailbox a***@purbalinggakab.example at 127.0.0.1 could not be read")
                .doesNotContain(SampleMail.OWN_ADDRESS, ImapServer.PASSWORD);
    }

    @Test
    void aRefusedPasswordIsToldAtOnceAndHealthSaysSoUntilTheMailboxIsReadAgain() throws IOException {
        var port = freePort();
        var told = new CopyOnWriteArrayList<Object>();
        try (var server = new ImapServer(port)) {
            application
                    .withPropertyValues(settings(port))
                    .withPropertyValues("siliput.mail.inbox.password=salah")
                    .withBean(MailReader.class, () -> accepted::add)
                    .withInitializer(context -> context.addApplicationListener(event -> keep(told, event)))
                    .run(context -> {
                        await().until(() -> !told.isEmpty());
                        assertThat(told.get(0))
                                .isInstanceOfSatisfying(
                                        MailReader.MailboxTrouble.class,
                                        trouble -> assertThat(trouble.reason()).contains("kata sandi"));
                        var state = context.getBean(MailboxState.class);
                        assertThat(state.health().getStatus().getCode()).isEqualTo("DEGRADED");
                        server.password("salah");
                        await().until(() -> told.size() == 2);
                        assertThat(told.get(1)).isInstanceOf(MailReader.MailboxBack.class);
                        assertThat(state.health().getStatus().getCode()).isEqualTo("UP");
                    });
        }
    }

    private static void keep(List<Object> told, ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> sent
                && (sent.getPayload() instanceof MailReader.MailboxTrouble
                        || sent.getPayload() instanceof MailReader.MailboxBack)) {
            told.add(sent.getPayload());
        }
    }

    @Test
    void nothingHappensWithoutAHostOrWithoutAReader() {
        application
                .withPropertyValues("siliput.mail.inbox.host=")
                .withBean(MailReader.class, () -> accepted::add)
                .run(context -> assertThat(context.getBean(InboxPoller.class).isRunning())
                        .isFalse());
        application.withPropertyValues(settings(1)).run(context -> assertThat(
                        context.getBean(InboxPoller.class).isRunning())
                .isFalse());
    }

    @Test
    void pausesGrowUpToTheLongest() {
        application.withPropertyValues("siliput.mail.inbox.interval=PT1M").run(context -> assertThat(
                        List.of(1, 2, 3, 4, 5, 100))
                .extracting(context.getBean(InboxPoller.class)::pause)
                .extracting(Duration::toMinutes)
                .containsExactly(2L, 4L, 8L, 16L, 30L, 30L));
    }

    @Test
    void settingsAreReadAsDocumentedAndKeepThePasswordToThemselves() {
        application
                .withPropertyValues(
                        "siliput.mail.inbox.since=2026-11-01",
                        "siliput.mail.inbox.max-size=10MB",
                        "siliput.mail.inbox.password=rahasia-kotak")
                .run(context -> {
                    var settings = context.getBean(InboxSettings.class);
                    assertThat(settings.since()).isEqualTo(LocalDate.of(2026, 11, 1));
                    assertThat(settings.maxSize().toMegabytes()).isEqualTo(10);
                    assertThat(settings.portOrStandard()).isEqualTo(993);
                    assertThat(settings.toString()).doesNotContain("rahasia");
                });
        application
                .withPropertyValues("siliput.mail.inbox.since=", "siliput.mail.inbox.port=")
                .run(context ->
                        assertThat(context.getBean(InboxSettings.class).since()).isNull());
    }
}
