package id.go.purbalinggakab.siliput.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** A real IMAP server with the office's mailbox. */
final class ImapServer implements AutoCloseable {

    static final String PASSWORD = "rahasia-kotak";

    private final GreenMail server;
    private final GreenMailUser office;

    ImapServer(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "imap"));
        server.start();
        try {
            office = server.getUserManager().createUser(SampleMail.OWN_ADDRESS, SampleMail.OWN_ADDRESS, PASSWORD);
        } catch (UserException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ImapServer anywhere() {
        return new ImapServer(0);
    }

    void deliver(String content) {
        deliver(SampleMail.crlf(content));
    }

    void deliver(byte[] content) {
        try {
            office.deliver(SampleMail.message(content));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void deliver(int from, int to) {
        for (var number = from; number <= to; number++) {
            deliver(SampleMail.PLAIN.replace("budi-1", "budi-" + number));
        }
    }

    List<StoredMessage> inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(office).getMessages();
        } catch (FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int messagesIn(String folder) {
        var found = server.getManagers().getImapHostManager().getFolder(office, folder);
        return found == null ? 0 : found.getMessageCount();
    }

    long unmarked() {
        return inbox().stream()
                .filter(message -> !message.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    void password(String now) {
        office.setPassword(now);
    }

    int port() {
        return server.getImap().getPort();
    }

    void stop() {
        server.stop();
    }

    InboxSettings settings() {
        return settings(port(), "", null, DataSize.ofMegabytes(1));
    }

    InboxSettings settings(String processedFolder, LocalDate since) {
        return settings(port(), processedFolder, since, DataSize.ofMegabytes(1));
    }

    static InboxSettings settings(int port, String processedFolder, LocalDate since, DataSize maxSize) {
        return new InboxSettings(
                "127.0.0.1",
                port,
                SampleMail.OWN_ADDRESS,
                PASSWORD,
                "INBOX",
                false,
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                processedFolder,
                since,
                20,
                maxSize,
                50,
                5,
                "");
    }

    @Override
    public void close() {
        server.stop();
    }
}
