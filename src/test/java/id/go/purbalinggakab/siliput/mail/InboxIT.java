package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.MovableClock;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over real IMAP: nothing is lost between mailbox and reader, and no message stands in another's way. */
class InboxIT {

    private final ImapServer server = ImapServer.anywhere();
    private final List<ReceivedMail> accepted = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private Inbox inbox(InboxSettings settings, MailReader reader) {
        var clock = new MovableClock();
        return new Inbox(settings, SampleMail.parser(clock), reader, clock);
    }

    private Inbox inbox() {
        return inbox(server.settings(), accepted::add);
    }

    private static boolean round(Inbox inbox) throws MessagingException {
        return inbox.round(() -> true);
    }

    private List<String> ids() {
        return accepted.stream().map(ReceivedMail::messageId).toList();
    }

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj("<budi-%d@warga.example>"::formatted)
                .toList();
    }

    @Test
    void everyMailIsHandedOverOnceWithWhatItIs() throws MessagingException {
        for (var file : new String[] {"nested", "bounce", "out-of-office", "newsletter", "loop", "html-only"}) {
            server.deliver(SampleMail.file(file + ".eml"));
        }
        server.deliver("From: Kami <" + SampleMail.OWN_ADDRESS + ">\nSubject: Sendiri\n\nisi\n");
        server.deliver("From: a@x.example\nContent-Type: multipart/mixed; boundary=B\n\nRusak\n");
        var inbox = inbox();
        assertThat(round(inbox)).isTrue();
        assertThat(round(inbox)).isTrue();
        assertThat(accepted)
                .extracting(ReceivedMail::nature)
                .containsExactly(
                        MailNature.PERSONAL,
                        MailNature.BOUNCE,
                        MailNature.AUTOMATIC,
                        MailNature.BULK,
                        MailNature.OWN_LOOP,
                        MailNature.PERSONAL,
                        MailNature.PERSONAL,
                        MailNature.PERSONAL);
        assertThat(accepted.get(0).attachments()).hasSize(3);
        assertThat(accepted.get(7).readable()).isFalse();
        assertThat(server.unmarked()).isZero();
    }

    @Test
    void twoHundredMailsComeInOneRound() throws MessagingException {
        server.deliver(1, 200);
        round(inbox());
        assertThat(ids()).containsExactlyElementsOf(ids(1, 200));
        assertThat(server.unmarked()).isZero();
    }

    @Test
    void aFailureAfterTakingInBringsTheSameMailAgain() throws MessagingException {
        server.deliver(1, 3);
        var inbox = inbox(server.settings(), mail -> {
            accepted.add(mail);
            if (accepted.size() == 2) {
                throw new IllegalStateException("mati sesudah disimpan");
            }
        });
        round(inbox);
        assertThat(server.unmarked()).isEqualTo(1);
        round(inbox);
        assertThat(ids())
                .containsExactly(
                        "<budi-1@warga.example>",
                        "<budi-2@warga.example>",
                        "<budi-3@warga.example>",
                        "<budi-2@warga.example>");
        assertThat(accepted.get(3).contentHash()).isEqualTo(accepted.get(1).contentHash());
        assertThat(server.unmarked()).isZero();
    }

    @Test
    void aKilledApplicationFindsTheMailAgain() throws MessagingException {
        server.deliver(1, 2);
        var killed = inbox(server.settings(), mail -> {
            accepted.add(mail);
            if (accepted.size() == 1) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> round(killed)).isInstanceOf(Killed.class);
        assertThat(server.unmarked()).isEqualTo(2);
        round(killed);
        assertThat(ids())
                .as("what failed comes last")
                .containsExactly("<budi-1@warga.example>", "<budi-2@warga.example>", "<budi-1@warga.example>");
        assertThat(server.unmarked()).isZero();
    }

    @Test
    void mailsThatAreNeverTakenInHoldUpNobody() throws MessagingException {
        server.deliver(1, 40);
        var broken = ids(1, 7);
        var inbox = inbox(server.settings(), mail -> {
            if (broken.contains(mail.messageId())) {
                throw new IllegalStateException("tidak bisa");
            }
            accepted.add(mail);
        });
        assertThat(round(inbox))
                .as("five in a row look like a database that is down")
                .isFalse();
        round(inbox);
        assertThat(ids()).containsExactlyElementsOf(ids(8, 40));
        assertThat(server.unmarked()).isEqualTo(7);
    }

    @Test
    void readMailsMoveToTheirFolder() throws MessagingException {
        server.deliver(1, 3);
        round(inbox(server.settings("Tercatat", null), accepted::add));
        assertThat(ids()).hasSize(3);
        assertThat(server.inbox()).isEmpty();
        assertThat(server.messagesIn("Tercatat")).isEqualTo(3);
    }

    @Test
    void aMailThatAPersonOpenedFirstIsTakenInFromTheGivenDayOn() throws MessagingException {
        server.deliver(1, 2);
        server.inbox().forEach(message -> message.setFlag(Flags.Flag.SEEN, true));
        round(inbox());
        assertThat(accepted).isEmpty();
        var inbox = inbox(server.settings("", LocalDate.of(2020, 1, 1)), accepted::add);
        round(inbox);
        round(inbox);
        assertThat(ids()).containsExactlyElementsOf(ids(1, 2));
        round(inbox(server.settings("", LocalDate.of(2999, 1, 1)), accepted::add));
        assertThat(accepted).hasSize(2);
    }

    @Test
    void aHugeMailComesWithANoteAndWithoutItsFiles() throws MessagingException {
        server.deliver(
                """
                From: budi@warga.example
                Subject: Video
                Message-ID: <video-1@warga.example>
                Content-Type: multipart/mixed; boundary=B

                --B

                Lihat video jalan rusak.
                --B
                Content-Type: video/mp4; name=jalan.mp4
                Content-Transfer-Encoding: base64

                %s
                --B--
                """
                        .formatted("QUJDREVGR0hJSktM\n".repeat(200_000)));
        server.deliver(2, 2);
        round(inbox());
        assertThat(ids()).containsExactly("<video-1@warga.example>", "<budi-2@warga.example>");
        var mail = accepted.get(0);
        assertThat(mail.text())
                .startsWith("Lihat video jalan rusak.")
                .contains("[Catatan sistem: surel ini berukuran 3 MB, melebihi batas");
        assertThat(mail.attachments()).isEmpty();
        assertThat(mail.raw()).hasSize(1 << 20);
        assertThat(mail.readable()).isTrue();
    }

    @Test
    void stopsBetweenTwoMails() throws MessagingException {
        server.deliver(1, 5);
        inbox().round(() -> accepted.size() < 2);
        assertThat(accepted).hasSize(2);
        assertThat(server.unmarked()).isEqualTo(3);
    }

    /** No exception that anybody catches. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
