package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings.Mode;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiBusy;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.GraphApi;
import id.go.purbalinggakab.siliput.publishing.api.XApi;
import id.go.purbalinggakab.siliput.publishing.website.ReleasePictures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The networks whose mode is API, ready to be spoken to. */
@Component
class Networks {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final Map<Channel, NetworkChannel> channels = new EnumMap<>(Channel.class);
    private final Map<Channel, LocalDate> lastDays = new EnumMap<>(Channel.class);
    private final NetworkSettings api;
    private final Clock clock;

    Networks(
            PublishingSettings settings,
            NetworkSettings api,
            ReleasePictures pictures,
            InstagramPictures instagramPictures,
            Clock clock) {
        this.api = api;
        this.clock = clock;
        if (settings.mode(Channel.FACEBOOK) == Mode.API) {
            var account = api.facebook();
            var graph = new GraphApi("Facebook", account.address(), account.token(), api.longestCall());
            open(Channel.FACEBOOK, new FacebookChannel(graph, account.page(), pictures), account.tokenEnds());
        }
        if (settings.mode(Channel.INSTAGRAM) == Mode.API) {
            var account = api.instagram();
            var graph = new GraphApi("Instagram", account.address(), account.token(), api.longestCall());
            open(
                    Channel.INSTAGRAM,
                    new InstagramChannel(graph, account.account(), instagramPictures::address),
                    account.tokenEnds());
        }
        if (settings.mode(Channel.X) == Mode.API) {
            var account = api.x();
            var x = new XApi(account.address(), account.keys(), api.longestCall(), clock);
            open(Channel.X, new XChannel(x, account.handle(), pictures), account.tokenEnds());
        }
    }

    private void open(Channel network, NetworkChannel channel, LocalDate lastDay) {
        channels.put(network, channel);
        Optional.ofNullable(lastDay).ifPresent(day -> lastDays.put(network, day));
    }

    Optional<NetworkChannel> find(Channel network) {
        return Optional.ofNullable(channels.get(network));
    }

    /** X charges many times more for a post with a link. */
    boolean takesLink(Channel network) {
        return network != Channel.X || !channels.containsKey(network) || api.x().link();
    }

    /** Which tokens end soon: renewing one needs a person with the account's password, found in time. */
    List<Publishing.EndingToken> endingTokens() {
        var soon = clock.instant().plus(api.warnBefore());
        return channels.keySet().stream()
                .flatMap(network -> ends(network).stream().map(end -> new Publishing.EndingToken(network, end)))
                .filter(token -> !token.ends().isAfter(soon))
                .toList();
    }

    /**
     * As an administrator wrote it down, or else as the network says. One that refuses the question no longer takes the
     * token; one that is down is asked tomorrow.
     */
    private Optional<Instant> ends(Channel network) {
        try {
            return Optional.ofNullable(lastDays.get(network))
                    .map(day -> day.atStartOfDay(WIB).toInstant())
                    .or(() -> channels.get(network).tokenEnds());
        } catch (ApiRefused refused) {
            return Optional.of(Instant.EPOCH);
        } catch (ApiUnavailable | ApiBusy later) {
            return Optional.empty();
        }
    }
}
