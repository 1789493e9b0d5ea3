package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.Publisher.Step;
import id.go.purbalinggakab.siliput.publishing.api.ApiRefused;
import java.time.Instant;
import java.util.Optional;

/**
 * One network's interface, in steps that are each far shorter than a job's lock. A network that is down throws
 * {@code ApiUnavailable}, one whose limit is used up {@code ApiBusy}, one that says no {@link ApiRefused}.
 */
interface NetworkChannel {

    /** @param link of the release on the website, once it is out */
    record Post(ApprovedRelease release, String text, Optional<String> link) {}

    /** What the steps before have left behind. */
    interface Memory {

        Optional<String> container();

        /** How often the network was asked whether it is ready. */
        int polls();

        Instant openedAt();

        void keepContainer(String container);

        /** Committed before a post is asked for: from here on nobody knows whether it is out. */
        void asking();
    }

    Step next(Post post, Memory memory);

    /** The post of an earlier try whose answer never came. */
    Optional<Done> earlier(Post post, Memory memory);

    /** When the account's token ends; empty where it does not, or nobody can know. */
    Optional<Instant> tokenEnds();
}
