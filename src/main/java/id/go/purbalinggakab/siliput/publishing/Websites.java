package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The sites a release appears on: our news pages always, the office's WordPress besides where it is configured. */
@Component
class Websites {

    /** Recipient of the row of the news pages where another site is the office's own. */
    static final String BESIDES = "halaman berita";

    private final List<Site> sites;
    private final Optional<WordPressSite> wordPressSite;
    private final Optional<NetworkChannel> notes;
    private final Optional<String> host;

    Websites(
            @Qualifier("builtInWebsite") ReleaseChannel builtIn,
            WordPressSettings wordPress,
            PublishingSettings settings,
            ArticleTable articles,
            ReleasePictures pictures,
            Ledger ledger,
            Clock clock) {
        if (wordPress.isConfigured()) {
            var site = new WordPressSite(
                    wordPress.address(), wordPress.user(), wordPress.password(), wordPress.longestCall());
            var channel = new WordPressWebsite(site, wordPress, settings, articles, pictures, clock);
            this.wordPressSite = Optional.of(site);
            this.notes = Optional.of(new WordPressNote(site, ledger));
            this.host = Optional.of(withoutWww(wordPress.address()));
            this.sites = List.of(new Site(BESIDES, builtIn), new Site(Ledger.PUBLIC, channel));
        } else {
            this.wordPressSite = Optional.empty();
            this.notes = Optional.empty();
            this.host = Optional.empty();
            this.sites = List.of(new Site(Ledger.PUBLIC, builtIn));
        }
    }

    record Site(String recipient, ReleaseChannel channel) {}

    /** The office's own site comes last: its outcome counts. */
    List<Site> inOrder() {
        return sites;
    }

    /** Puts notes into the office's WordPress. */
    Optional<NetworkChannel> notes() {
        return notes;
    }

    /** Why no page of the office's website can stand there, in Indonesian; of any https site where none is configured. */
    Optional<String> problemWithLink(String link) {
        return NetworkLink.problem(Channel.WEBSITE, link)
                .or(() -> host.filter(own -> !own.equals(withoutWww(URI.create(WebLink.cleaned(link)))))
                        .map("Tautan ini bukan alamat website kantor (%s)."::formatted));
    }

    private static String withoutWww(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    Optional<WordPressSite> wordPress() {
        return wordPressSite;
    }
}
