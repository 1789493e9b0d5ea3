package id.go.purbalinggakab.siliput.publishing;

import java.util.Optional;

/**
 * One way out. A real channel (WordPress, a network's API) implements this and nothing else.
 * A channel that is down throws; the ledger and the engine see to the next try.
 */
interface ReleaseChannel {

    Outcome publish(ApprovedRelease release);

    /** What became of an earlier try whose outcome the ledger never learned. */
    Optional<Outcome> earlierTry(ApprovedRelease release);

    /** The link that the release will have, where it is known before. */
    Optional<String> expectedLink(ApprovedRelease release);
}
