package id.go.purbalinggakab.siliput.mail;

import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by SMTP; every wait has an end, so that no job outlives its lock. */
class SmtpMailer implements Mailer {

    private static final String MILLIS = "10000";

    private final JavaMailSenderImpl sender;
    private final MessageWriter writer;
    private final SendPace pace;

    SmtpMailer(JavaMailSenderImpl sender, MessageWriter writer, SendPace pace) {
        this.sender = sender;
        this.writer = writer;
        this.pace = pace;
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
        var message = writer.write(mail, sender.getSession());
        pace.await();
        try {
            sender.send(message);
        } catch (MailException failed) {
            throw SmtpAnswer.of(failed);
        }
    }
}
