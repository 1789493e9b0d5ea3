package id.go.purbalinggakab.siliput.mail;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.mail.MailHealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** SMTP where {@code spring.mail.host} is set, otherwise the outbox folder. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** Mail waits while its server is away, and everything else works on. */
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    HealthIndicator mailHealthIndicator(JavaMailSenderImpl smtp) {
        var asked = new MailHealthIndicator(smtp);
        return () -> {
            var health = asked.health();
            return health.getStatus().equals(Status.DOWN)
                    ? Health.status(MailboxState.DEGRADED).build()
                    : health;
        };
    }

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
