package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.api.ApiBusy;
import id.go.purbalinggakab.siliput.publishing.api.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which tokens end soon: renewing one needs a person with the account's password, found in time. */
@Component
class TokenWatch {

    private final Networks networks;
    private final NetworkSettings settings;
    private final Clock clock;

    TokenWatch(Networks networks, NetworkSettings settings, Clock clock) {
        this.networks = networks;
        this.settings = settings;
        this.clock = clock;
    }

    List<Publishing.EndingToken> ending() {
        var soon = clock.instant().plus(settings.warnBefore());
        return SocialLeg.NETWORKS.stream()
                .filter(network -> networks.find(network).isPresent())
                .flatMap(network -> ends(network).stream().map(end -> new Publishing.EndingToken(network, end)))
                .filter(token -> !token.ends().isAfter(soon))
                .toList();
    }

    /** A network that refuses the question no longer takes the token; one that is down is asked tomorrow. */
    private Optional<Instant> ends(Channel network) {
        try {
            return networks.tokenEnds(network);
        } catch (ApiRefused refused) {
            return Optional.of(Instant.EPOCH);
        } catch (ApiUnavailable | ApiBusy later) {
            return Optional.empty();
        }
    }
}
