package id.go.purbalinggakab.siliput.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in a diagram something failed that was asked for just now; it travels with the failure, among its suppressed
 * ones, and so changes nothing of what the failure is.
 */
public final class FailedStep extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String definition;
    private final String element;
    private final String instance;

    public FailedStep(String definition, String element, String instance) {
        super(element, null, false, false);
        this.definition = definition;
        this.element = element;
        this.instance = instance;
    }

    public String definition() {
        return definition;
    }

    public String element() {
        return element;
    }

    public String instance() {
        return instance;
    }

    public static Optional<FailedStep> of(Throwable failure) {
        return carried(failure, FailedStep.class);
    }

    static <T extends Throwable> Optional<T> carried(Throwable failure, Class<T> what) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .filter(what::isInstance)
                .map(what::cast)
                .findFirst();
    }
}
