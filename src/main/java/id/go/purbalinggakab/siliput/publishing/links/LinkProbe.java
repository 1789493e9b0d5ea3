package id.go.purbalinggakab.siliput.publishing.links;

import id.go.purbalinggakab.siliput.publishing.links.Finding.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks one link. A name is looked up once, every address behind it is checked, and the connection goes to the address
 * that was checked: a name that answers differently the second time leads nowhere. Redirects are followed by hand,
 * each checked the same way.
 */
public final class LinkProbe implements AskLink {

    /** Looks a name up. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Reach reach;
    private final Predicate<URI> own;
    private final Names names;
    private final SSLSocketFactory tls;
    private final Duration longest;
    private final Clock clock;

    /**
     * @param own the office's own site as its administrator wrote it down, wherever it stands
     * @param longest for one link with all its redirects
     */
    public LinkProbe(
            Reach reach, Predicate<URI> own, Names names, SSLSocketFactory tls, Duration longest, Clock clock) {
        this.tls = tls;
        this.reach = reach;
        this.own = own;
        this.names = names;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public Finding ask(String link) {
        var until = clock.instant().plus(longest);
        try {
            var at = URI.create(link);
            for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                var port = port(at);
                if (port.isEmpty() || at.getHost() == null || at.getUserInfo() != null) {
                    return dead("bukan alamat web biasa");
                }
                var addresses = names.of(bare(at.getHost()));
                for (var address : addresses) {
                    if (!own.test(at) && !reach.allows(address, port.get())) {
                        return dead("menuju jaringan dalam, bukan internet umum");
                    }
                }
                var head = new HttpQuestion(at, addresses[0], port.get(), until, clock).ask(tls);
                if (!REDIRECTS.contains(head.status()) || head.location().isEmpty()) {
                    return Finding.of(head.status());
                }
                at = at.resolve(head.location().get());
            }
            return new Finding(Kind.UNCLEAR, "dialihkan berkali-kali");
        } catch (IllegalArgumentException broken) {
            return dead("bukan alamat web yang benar");
        } catch (UnknownHostException unknown) {
            return new Finding(Kind.SILENT, "nama situsnya tidak dikenal");
        } catch (IOException silent) {
            return new Finding(Kind.SILENT, "tidak menjawab");
        }
    }

    private static Finding dead(String detail) {
        return new Finding(Kind.DEAD, detail);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<Integer> port(URI at) {
        var standard =
                switch (String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT)) {
                    case "https" -> 443;
                    case "http" -> 80;
                    default -> 0;
                };
        return standard == 0 ? Optional.empty() : Optional.of(at.getPort() == -1 ? standard : at.getPort());
    }

    /** Which addresses a link may lead to. */
    @FunctionalInterface
    public interface Reach {

        boolean allows(InetAddress address, int port);
    }
}
