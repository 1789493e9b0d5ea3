package id.go.purbalinggakab.siliput.publishing.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.go.purbalinggakab.siliput.FaultyMailer;
import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.MailingChoice;
import id.go.purbalinggakab.siliput.publishing.PlainRelease;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.RecipientsUnreached;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A long list against a real SMTP server, which dies in the middle. */
@InContext
@RecordApplicationEvents
class FiveHundredJournalistsIT {

    private static final int PORT = freePort();

    private GreenMail server;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Journalists journalists;

    @Autowired
    private MailingChoice choice;

    @Autowired
    private FaultyMailer mailer;

    @Autowired
    private JdbcClient jdbc;

    private Duration lock;

    @Autowired
    void lockOfTheEngine(@Value("${camunda.bpm.job-execution.lock-time-in-millis}") long millis) {
        lock = Duration.ofMillis(millis);
    }

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:five-hundred;DB_CLOSE_DELAY=-1");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("siliput.mail.per-minute", () -> 60_000);
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Autowired
    ApplicationEvents told;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from publication").update();
        jdbc.sql("delete from journalist").update();
        mailer.reset();
        startServer();
    }

    private void invite(int many) {
        for (var i = 1; i <= many; i++) {
            journalists.add("Wartawan " + i, "Media", "w%03d@media.test".formatted(i));
        }
    }

    private void startServer() {
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private static ApprovedRelease release() {
        var approved = Instant.parse("2026-11-02T08:00:00Z");
        return PlainRelease.of(
                "LIP-2026-00500", 1, "Pentas", "PURBALINGGA", "Teras.", "Isi.", List.of(), "a".repeat(64), approved);
    }

    private void mailTheRest() {
        for (var left = 1; left > 0; ) {
            left = publishing.mailNextJournalists(release());
        }
    }

    private record Arrived(String recipient, String messageId) {}

    private List<Arrived> received() {
        return Stream.of(server.getReceivedMessages())
                .map(FiveHundredJournalistsIT::arrived)
                .toList();
    }

    private static Arrived arrived(MimeMessage message) {
        try {
            assertThat(message.getAllRecipients()).hasSize(1);
            return new Arrived(message.getRecipients(Message.RecipientType.TO)[0].toString(), message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server takes message 250 and dies before it says so: nobody sends that one again but a person who asked. */
    @Test
    void aServerThatDiesAfterTwoHundredAndFiftyReachesEachOnce() {
        invite(500);
        var arrived = new ArrayList<Arrived>();
        mailer.failAfter(mail -> {
            if (mailer.sent().size() == 250) {
                arrived.addAll(received());
                server.stop();
                throw new Mailer.FateUnknown(null);
            }
        });
        assertThatThrownBy(this::mailTheRest).isInstanceOf(Mailer.MailUnavailable.class);
        assertThat(arrived).hasSize(250);
        assertThatThrownBy(() -> publishing.mailNextJournalists(release())).isInstanceOf(Mailer.MailUnavailable.class);
        mailer.failAfter(mail -> {});
        startServer();
        mailTheRest();
        arrived.addAll(received());
        assertThat(arrived).extracting(Arrived::recipient).hasSize(500).doesNotHaveDuplicates();
        assertThat(publishing.ledger("LIP-2026-00500"))
                .hasSize(500)
                .filteredOn(row -> row.state() != State.PUBLISHED)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(State.REFUSED);
                    assertThat(row.reason().orElseThrow()).startsWith("Tidak diketahui apakah surel ini sampai");
                });
        assertThat(told.stream(RecipientsUnreached.class)).containsExactly(new RecipientsUnreached("LIP-2026-00500"));
        System.out.printf(
                "500 recipients, server dead after 250: %d tries, messages seen twice by one recipient %d%n",
                publishing.ledger("LIP-2026-00500").stream()
                        .mapToInt(LedgerRow::attempts)
                        .sum(),
                arrived.size() - 500);
    }

    @Test
    void whatWasWithTheServerWhenTheApplicationWasKilledIsNotSentAgain() {
        invite(2);
        mailer.failAfter(mail -> {
            throw new IllegalStateException("kill -9");
        });
        assertThatThrownBy(this::mailTheRest).hasMessage("kill -9");
        mailer.failAfter(mail -> {});
        clock.forward(Duration.ofMinutes(2));
        mailTheRest();
        assertThat(received()).extracting(Arrived::recipient).containsExactly("w001@media.test", "w002@media.test");
        assertThat(publishing.ledger("LIP-2026-00500"))
                .extracting(LedgerRow::state)
                .containsExactly(State.REFUSED, State.PUBLISHED);
        assertThat(told.stream(RecipientsUnreached.class)).hasSize(1);
    }

    @Test
    void twoServersAtTheSameListSendEachMessageOnce() throws Exception {
        invite(60);
        var servers = Executors.newFixedThreadPool(2);
        try {
            var left = servers.invokeAll(List.of(this::mailWhateverIsFree, this::mailWhateverIsFree));
            for (var one : left) {
                one.get();
            }
        } finally {
            servers.shutdownNow();
        }
        assertThat(received()).extracting(Arrived::recipient).hasSize(60).doesNotHaveDuplicates();
        assertThat(publishing.ledger("LIP-2026-00500"))
                .hasSize(60)
                .allMatch(row -> row.state() == State.PUBLISHED && row.attempts() == 1);
    }

    /** As the engine repeats a job where the other server holds what is left. */
    private Void mailWhateverIsFree() {
        for (var left = 1; left > 0; ) {
            try {
                left = publishing.mailNextJournalists(release());
            } catch (Mailer.MailUnavailable theOtherHasIt) {
                Thread.onSpinWait();
            }
        }
        return null;
    }

    /** A server that sleeps in the middle of a message finds on waking that another one has sent it. */
    @Test
    void aServerThatWasOvertakenCutsItsMessageOffAndOverwritesNothing() {
        invite(3);
        mailer.failBefore(mail -> {
            mailer.failBefore(next -> {});
            clock.forward(Duration.ofMinutes(6));
            mailTheRest();
        });
        assertThatThrownBy(() -> publishing.mailNextJournalists(release())).isInstanceOf(Mailer.MailUnavailable.class);
        assertThat(received()).extracting(Arrived::recipient).hasSize(3).doesNotHaveDuplicates();
        assertThat(publishing.ledger("LIP-2026-00500")).allMatch(row -> row.state() == State.PUBLISHED);
    }

    @Test
    void fiveHundredInChunksFarShorterThanTheLock() {
        invite(500);
        var longest = Duration.ZERO;
        var chunks = 0;
        var begun = System.nanoTime();
        for (var left = 1; left > 0; chunks++) {
            var chunk = System.nanoTime();
            left = publishing.mailNextJournalists(release());
            var took = Duration.ofNanos(System.nanoTime() - chunk);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(received().stream().map(Arrived::recipient).toList())
                .hasSize(500)
                .doesNotHaveDuplicates();
        assertThat(longest).isLessThan(lock.dividedBy(5));
        System.out.printf(
                "500 recipients in %d chunks: %.1f s, %.0f recipients per second, longest job %d ms, duplicates 0%n",
                chunks, seconds, 500 / seconds, longest.toMillis());
    }

    @Test
    void whoStopsInTheMiddleGetsNothingMoreAndARefusalIsMarked() throws Exception {
        invite(60);
        mailer.failBefore(mail -> {
            if (mail.to().equals("w003@media.test")) {
                throw new Mailer.RecipientRefused("tidak dikenal", null);
            }
        });
        publishing.mailNextJournalists(release());
        var last = "w060@media.test";
        var token = journalists.tokenOfActive(last).orElseThrow();
        assertThat(choice.standing(token)).isEqualTo(MailingChoice.Standing.RECEIVING);
        assertThat(choice.stop(token)).isEqualTo(MailingChoice.Standing.STOPPED);
        assertThat(choice.standing("bukan-tautan")).isEqualTo(MailingChoice.Standing.UNKNOWN);
        mailTheRest();
        assertThat(received()).extracting(Arrived::recipient).hasSize(58).doesNotContain(last, "w003@media.test");
        assertThat(publishing.ledger("LIP-2026-00500"))
                .filteredOn(row -> row.recipient().equals(last))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(State.SKIPPED));
        assertThat(jdbc.sql("select mail from journalist where refused_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("w003@media.test");
        var first = server.getReceivedMessages()[0];
        assertThat(first.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(first.getHeader("List-Unsubscribe")[0]).startsWith("<https://siliput.example.test/berhenti/");
        assertThat(first.getHeader("Auto-Submitted")).as("no holiday answers").containsExactly("auto-generated");
        assertThat(first.isMimeType("multipart/*")).isTrue();
    }
}
