package id.go.purbalinggakab.siliput.publishing.links;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.Channel;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a pasted link can be a post of its network: the next person clicks it, so it must lead where it says. */
public final class NetworkLink {

    private static final int LONGEST = 500;
    private static final Map<Channel, Set<String>> HOSTS = Map.of(
            Channel.INSTAGRAM, Set.of("instagram.com", "www.instagram.com"),
            Channel.FACEBOOK,
                    Set.of("facebook.com", "www.facebook.com", "web.facebook.com", "m.facebook.com", "fb.watch"),
            Channel.X,
                    Set.of(
                            "x.com",
                            "www.x.com",
                            "mobile.x.com",
                            "twitter.com",
                            "www.twitter.com",
                            "mobile.twitter.com"));

    /** Facebook's own road to anywhere else. */
    private static final String LEADS_AWAY = "/l.php";

    private NetworkLink() {}

    public static Optional<String> problem(Channel network, String link) {
        if (link == null || link.isBlank()) {
            return Optional.of("Tautan %s belum diisi.".formatted(network.label()));
        }
        if (link.length() > LONGEST) {
            return Optional.of(
                    "Tautan %s terlalu panjang (paling banyak %d huruf).".formatted(network.label(), LONGEST));
        }
        return WebLink.read(link)
                .map(at -> problem(network, at))
                .orElseGet(() -> Optional.of("Tautan %s bukan alamat web yang benar.".formatted(network.label())));
    }

    private static Optional<String> problem(Channel network, URI link) {
        if (!"https".equalsIgnoreCase(link.getScheme()) || link.getHost() == null) {
            return Optional.of("Tautan %s harus diawali dengan https://.".formatted(network.label()));
        }
        var hosts = HOSTS.get(network);
        var host = link.getHost().toLowerCase(Locale.ROOT);
        if (link.getUserInfo() != null
                || link.getPort() != -1
                || hosts != null && !hosts.contains(host)
                || LEADS_AWAY.equals(link.getPath())) {
            return Optional.of("Tautan ini bukan alamat %s.".formatted(network.label()));
        }
        if (link.getPath() == null || link.getPath().length() < 2) {
            return Optional.of("Tautan %s harus menuju unggahannya, bukan halaman depan.".formatted(network.label()));
        }
        return Optional.empty();
    }
}
