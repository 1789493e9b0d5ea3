package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.ledger.Memory;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * One network's interface, in steps that are each far shorter than a job's lock. A network that is down throws
 * {@code ApiUnavailable}, one whose limit is used up {@code ApiBusy}, one that says no {@link ApiRefused}.
 */
public interface NetworkChannel {

    /** @param link of the release on the website, once it is out */
    record Post(ApprovedRelease release, String text, Optional<String> link) {}

    Step next(Post post, Memory memory);

    /** The post of an earlier try whose answer never came. */
    Optional<Done> earlier(Post post, Memory memory);

    /** When the account's token ends; empty where it does not, or nobody can know. */
    default Optional<Instant> tokenEnds() {
        return Optional.empty();
    }
}
