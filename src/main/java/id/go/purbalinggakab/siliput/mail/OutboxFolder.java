package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Writes {@code .eml} files named by message id, so that a repeated try overwrites and never doubles. */
class OutboxFolder implements Mailer {

    private final MessageWriter writer;
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    OutboxFolder(MessageWriter writer, MailSettings settings) {
        this.writer = writer;
        this.folder = settings.outbox().toAbsolutePath().normalize();
    }

    @Override
    public void send(OutgoingMail mail) {
        var message = writer.write(mail, session, () -> {});
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "baru-", ".tmp");
            try (var out = Files.newOutputStream(fresh)) {
                message.writeTo(out);
            }
            Files.move(fresh, folder.resolve(fileName(mail.messageId())), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new MailUnavailable("folder surat keluar tidak dapat ditulis", broken);
        } catch (MessagingException unwritable) {
            throw new MailRefused("surat elektronik tidak dapat disusun", unwritable);
        }
    }

    private static String fileName(String messageId) {
        var name = messageId.replaceAll("[^A-Za-z0-9@._-]", "").replaceAll("^\\.+", "");
        return name + ".eml";
    }
}
