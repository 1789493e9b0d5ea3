package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;

/** What the person reads of a failure that somebody was told of; travels like {@link FailedStep}. */
public final class FailureTold extends Throwable {

    private static final long serialVersionUID = 1L;

    public FailureTold(String sentence) {
        super(sentence, null, false, false);
    }

    public static Optional<String> sentence(Throwable failure) {
        return FailedStep.carried(failure, FailureTold.class).map(Throwable::getMessage);
    }
}
