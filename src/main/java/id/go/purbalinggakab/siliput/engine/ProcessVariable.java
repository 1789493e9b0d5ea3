package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable by name and type; instants travel as {@link Date}, since a timer reads nothing else. */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Instant> instant(String name) {
        return new ProcessVariable<>(name, Instant.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /**
     * The value in this scope.
     *
     * @throws IllegalStateException not set, or of another type
     */
    public T from(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("process variable '%s' is not set".formatted(name)));
    }

    /** The value in this scope, empty where it is not set or null. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(this::typed);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value instanceof Instant instant ? Date.from(instant) : value);
    }

    private T typed(Object value) {
        Object plain = value instanceof Date date ? date.toInstant() : value;
        if (!type.isInstance(plain)) {
            throw new IllegalStateException("process variable '%s' is a %s, not a %s"
                    .formatted(name, plain.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(plain);
    }
}
