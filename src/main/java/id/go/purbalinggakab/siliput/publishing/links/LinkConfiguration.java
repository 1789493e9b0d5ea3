package id.go.purbalinggakab.siliput.publishing.links;

import id.go.purbalinggakab.siliput.publishing.website.WordPressSettings;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The look outside: to public addresses only. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    AskLink askLink(LinkSettings settings, WordPressSettings wordPress, Clock clock) {
        return new LinkProbe(
                new PublicAddresses(),
                link -> isOwnSite(link, wordPress),
                InetAddress::getAllByName,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                settings.longest(),
                clock);
    }

    /** An office's own name often leads into its own network when it is looked up from inside. */
    private static boolean isOwnSite(URI link, WordPressSettings wordPress) {
        return wordPress.isConfigured()
                && wordPress.address().getHost().equalsIgnoreCase(link.getHost())
                && wordPress.address().getPort() == link.getPort();
    }
}
