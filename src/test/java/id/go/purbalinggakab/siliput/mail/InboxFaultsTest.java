package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.MovableClock;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A mail server that fails in the middle of the work. */
class InboxFaultsTest {

    private final ImapServer server = ImapServer.anywhere();
    private final List<ReceivedMail> accepted = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private FaultyImap faulty;
    private Inbox inbox;

    @BeforeEach
    void start() throws IOException {
        faulty = new FaultyImap(server.port());
        var settings = ImapServer.settings(faulty.port(), "", null, DataSize.ofMegabytes(1));
        inbox = new Inbox(settings, SampleMail.parser(clock), accepted::add, clock);
    }

    @AfterEach
    void stop() throws IOException {
        faulty.close();
        server.close();
    }

    private void round() throws MessagingException {
        inbox.round(() -> true);
    }

    private List<String> ids() {
        return accepted.stream().map(ReceivedMail::messageId).toList();
    }

    @Test
    void aConnectionLostBeforeTheMarkBringsTheSameMailAgain() throws MessagingException {
        server.deliver(1, 2);
        faulty.hangUpOn(command -> command.contains(" STORE "));
        assertThatThrownBy(this::round).isInstanceOf(MessagingException.class);
        assertThat(ids()).containsExactly("<budi-1@warga.example>");
        faulty.hangUpOn(command -> false);
        round();
        assertThat(ids()).containsExactly("<budi-1@warga.example>", "<budi-2@warga.example>", "<budi-1@warga.example>");
        assertThat(server.unmarked()).isZero();
    }

    @Test
    void aConnectionLostWhileReadingLosesNothing() throws MessagingException {
        server.deliver(1, 2);
        faulty.hangUpOn(command -> command.contains("FETCH 2 (BODY.PEEK[]"));
        assertThatThrownBy(this::round).isInstanceOf(MessagingException.class);
        faulty.hangUpOn(command -> false);
        round();
        assertThat(ids()).containsExactly("<budi-1@warga.example>", "<budi-2@warga.example>");
    }

    @Test
    void aMailThatTheServerDoesNotGiveOutBecomesANoteAtLast() throws MessagingException {
        server.deliver(1, 3);
        faulty.refuse(command -> command.contains("FETCH 2 (BODY.PEEK[]"));
        round();
        assertThat(ids()).containsExactly("<budi-1@warga.example>", "<budi-3@warga.example>");
        clock.forward(Duration.ofMinutes(29));
        round();
        assertThat(accepted).hasSize(2);
        clock.forward(Duration.ofMinutes(2));
        round();
        assertThat(accepted).hasSize(3);
        assertThat(accepted.get(2).readable()).isFalse();
        assertThat(accepted.get(2).text()).contains("tidak dapat diambil dari kotak surat");
        assertThat(accepted.get(2).raw()).isNotEmpty();
        round();
        assertThat(accepted).hasSize(3);
        assertThat(faulty.refused()).isEqualTo(3);
    }

    @Test
    void aMailThatTheReaderNeverTakesIsHandedOverUnreadAtLast() throws MessagingException {
        server.deliver(1, 3);
        inbox = new Inbox(
                server.settings(),
                SampleMail.parser(clock),
                mail -> {
                    if (mail.messageId().equals("<budi-2@warga.example>")) {
                        throw new IllegalStateException("tidak bisa");
                    }
                    accepted.add(mail);
                },
                clock);
        round();
        clock.forward(Duration.ofMinutes(29));
        round();
        assertThat(ids()).containsExactly("<budi-1@warga.example>", "<budi-3@warga.example>");
        clock.forward(Duration.ofMinutes(2));
        round();
        round();
        assertThat(accepted).hasSize(3);
        assertThat(accepted.get(2).readable()).isFalse();
        assertThat(new String(accepted.get(2).raw(), StandardCharsets.UTF_8)).contains("budi-2@warga.example");
        assertThat(server.unmarked()).isZero();
    }

    @Test
    void aMarkThatIsRefusedHoldsUpNobody() throws MessagingException {
        server.deliver(1, 3);
        faulty.refuse(command -> command.contains("STORE 2 "));
        round();
        faulty.refuse(command -> false);
        round();
        assertThat(ids())
                .containsExactly(
                        "<budi-1@warga.example>",
                        "<budi-2@warga.example>",
                        "<budi-3@warga.example>",
                        "<budi-2@warga.example>");
        assertThat(server.unmarked()).isZero();
    }

    @Test
    void aWrongPasswordIsAFailureOfTheRound() {
        faulty.refuse(command -> command.contains("LOGIN") || command.contains("AUTHENTICATE"));
        assertThatThrownBy(this::round).isInstanceOf(MessagingException.class);
    }
}
