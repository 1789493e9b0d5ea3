package id.go.purbalinggakab.siliput.mail;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** SMTP where {@code spring.mail.host} is set, otherwise the outbox folder. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Mailer mailer(
            ObjectProvider<JavaMailSenderImpl> smtp,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        var letters = new MessageWriter(settings, clock);
        var sender = smtp.getIfAvailable();
        var way = sender == null
                ? new OutboxFolder(letters, settings)
                : new SmtpMailer(sender, letters, new SendPace(settings.perMinute()), settings.tls());
        return new OutsideTransaction(new MailWatch(way, events));
    }
}
