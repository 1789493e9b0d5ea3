package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by SMTP; every wait has an end, so that no job outlives its lock. */
class SmtpMailer implements Mailer {

    private static final String MILLIS = "10000";

    private final JavaMailSenderImpl sender;
    private final MessageWriter writer;
    private final SendPace pace;

    SmtpMailer(JavaMailSenderImpl sender, MessageWriter writer, SendPace pace, MailSettings.Tls tls) {
        this.sender = sender;
        this.writer = writer;
        this.pace = pace;
        tls.set(sender);
        giveUpInTime(sender.getJavaMailProperties());
    }

    private static void giveUpInTime(Properties properties) {
        for (var protocol : new String[] {"smtp", "smtps"}) {
            for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail.%s.%s".formatted(protocol, wait), MILLIS);
            }
        }
    }

    @Override
    public void send(OutgoingMail mail) {
        send(writer.write(mail, sender.getSession(), () -> {}));
    }

    @Override
    public void send(OutgoingMail mail, Runnable lastMoment) {
        var isWithTheServer = new AtomicBoolean();
        var message = writer.write(mail, sender.getSession(), () -> {
            lastMoment.run();
            isWithTheServer.set(true);
        });
        try {
            send(message);
        } catch (MailUnavailable silent) {
            throw isWithTheServer.get() && SmtpAnswer.isMissing(silent) ? new FateUnknown(silent) : silent;
        }
    }

    private void send(MimeMessage message) {
        pace.await();
        try {
            sender.send(message);
        } catch (MailException failed) {
            throw SmtpAnswer.of(failed);
        }
    }
}
