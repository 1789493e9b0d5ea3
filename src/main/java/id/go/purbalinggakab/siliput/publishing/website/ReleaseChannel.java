package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import java.util.Optional;

/** One website. One that is down throws {@code ApiUnavailable}, one that says no {@code ApiRefused}. */
interface ReleaseChannel {

    Done publish(ApprovedRelease release);

    /** The post of an earlier try whose outcome the ledger never learned. */
    Optional<Done> earlier(ApprovedRelease release);

    /** The link that the release will have, where it is known before. */
    Optional<String> expectedLink(ApprovedRelease release);
}
