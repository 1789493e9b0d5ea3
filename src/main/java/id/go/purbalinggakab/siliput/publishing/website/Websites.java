package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.links.NetworkLink;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The sites a release appears on: our news pages always, the office's WordPress besides where it is configured. */
@Component
public class Websites {

    /** Recipient of the row of the news pages where another site is the office's own. */
    public static final String BESIDES = "halaman berita";

    private final List<Site> sites;
    private final Optional<WordPressSite> wordPressSite;
    private final Optional<String> host;

    Websites(
            @Qualifier("builtInWebsite") ReleaseChannel builtIn,
            WordPressSettings wordPress,
            PublishingSettings settings,
            ArticleTable articles,
            ReleasePictures pictures,
            Clock clock) {
        if (wordPress.isConfigured()) {
            var site = new WordPressSite(
                    wordPress.address(), wordPress.user(), wordPress.password(), wordPress.longestCall());
            var channel = new WordPressWebsite(site, wordPress, settings, articles, pictures, clock);
            this.wordPressSite = Optional.of(site);
            this.host = Optional.of(withoutWww(wordPress.address()));
            this.sites = List.of(new Site(BESIDES, builtIn), new Site(Ledger.PUBLIC, channel));
        } else {
            this.wordPressSite = Optional.empty();
            this.host = Optional.empty();
            this.sites = List.of(new Site(Ledger.PUBLIC, builtIn));
        }
    }

    record Site(String recipient, ReleaseChannel channel) {}

    /** The office's own site comes last: its outcome counts. */
    List<Site> inOrder() {
        return sites;
    }

    /** Why no page of the office's website can stand there, in Indonesian; of any https site where none is configured. */
    public Optional<String> problemWithLink(String link) {
        return NetworkLink.problem(Channel.WEBSITE, link)
                .or(() -> host.filter(own -> !own.equals(withoutWww(URI.create(WebLink.cleaned(link)))))
                        .map("Tautan ini bukan alamat website kantor (%s)."::formatted));
    }

    private static String withoutWww(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    public Optional<WordPressSite> wordPress() {
        return wordPressSite;
    }
}
