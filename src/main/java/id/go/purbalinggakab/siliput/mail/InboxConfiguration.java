package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
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

/** Reading mail: idle unless a host is set and somebody is there to read. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    SenderLimit senderLimit(JdbcClient jdbc, InboxSettings settings, Clock clock) {
        return new SenderLimit(jdbc, settings.answersPerHour(), clock);
    }

    @Bean
    MailboxState inboxHealth(ApplicationEventPublisher events, Clock clock) {
        return new MailboxState(events, clock);
    }

    @Bean
    MailDecoder mailDecoder(InboxSettings settings, MailSettings outgoing, Clock clock) {
        var parser = parser(settings, outgoing, clock);
        return (raw, received) -> parser.parse(RawMail.whole(raw, received));
    }

    @Bean
    InboxPoller inboxPoller(
            InboxSettings settings,
            MailSettings outgoing,
            ObjectProvider<MailReader> readers,
            ObjectProvider<BounceReader> senders,
            MailboxState inboxHealth,
            Clock clock) {
        return new InboxPoller(settings, parser(settings, outgoing, clock), readers, senders, inboxHealth, clock);
    }

    static MailParser parser(InboxSettings settings, MailSettings outgoing, Clock clock) {
        return new MailParser(
                settings.maxAttachments(), ownAddresses(settings, outgoing), settings.authservId(), clock);
    }

    /** The address we write from, and the mailbox itself where its user name is an address. */
    static Set<String> ownAddresses(InboxSettings settings, MailSettings outgoing) {
        return Stream.of(bare(outgoing.from()), settings.user())
                .filter(address -> address.contains("@"))
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String bare(String from) {
        try {
            return new InternetAddress(from, true).getAddress();
        } catch (AddressException wrong) {
            return from;
        }
    }
}
