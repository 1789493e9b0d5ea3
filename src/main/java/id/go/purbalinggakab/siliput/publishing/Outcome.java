package id.go.purbalinggakab.siliput.publishing;

import java.util.function.Function;

/** What a channel made of a release. A channel that is down throws instead and is tried again. */
public sealed interface Outcome {

    <T> T fold(Function<Published, T> published, Function<Refused, T> refused);

    /** It is out. */
    record Published(String link, String externalId) implements Outcome {
        @Override
        public <T> T fold(Function<Published, T> published, Function<Refused, T> refused) {
            return published.apply(this);
        }
    }

    /** The channel said no; people decide. */
    record Refused(String reason) implements Outcome {
        @Override
        public <T> T fold(Function<Published, T> published, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
