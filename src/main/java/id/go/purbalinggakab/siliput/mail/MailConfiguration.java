package id.go.purbalinggakab.siliput.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        return new MailWatch(way, events);
    }

    @Bean
    SenderLimit senderLimit(JdbcClient jdbc, InboxSettings settings, Clock clock) {
        return new SenderLimit(jdbc, settings.answersPerHour(), clock);
    }

    @Bean
    MailboxState inboxHealth(ApplicationEventPublisher events, Clock clock) {
        return new MailboxState(events, clock);
    }

    @Bean
    InboxPoller inboxPoller(
            InboxSettings settings,
            MailParser parser,
            ObjectProvider<MailReader> readers,
            ObjectProvider<Bounce.Reader> senders,
            MailboxState inboxHealth,
            Clock clock) {
        return new InboxPoller(settings, parser, readers, senders, inboxHealth, clock);
    }

    @Bean
    MailParser mailParser(InboxSettings settings, MailSettings outgoing, Clock clock) {
        return new MailParser(
                settings.maxAttachments(), ownAddresses(settings, outgoing), settings.authservId(), clock);
    }

    /** The address we write from, and the mailbox itself where its user name is an address. */
    static Set<String> ownAddresses(InboxSettings settings, MailSettings outgoing) {
        return Stream.of(outgoing.address(), settings.user())
                .filter(address -> address.contains("@"))
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
