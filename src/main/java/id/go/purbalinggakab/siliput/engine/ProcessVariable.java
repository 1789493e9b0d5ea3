package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable by name and type; instants travel as {@link Date}, since a timer reads nothing else. */
public record ProcessVariable<T>(String name, Class<T> type) {

    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    public ProcessVariable {
        TYPES.merge(name, type, (one, other) -> one.isEnum() ? one : other);
    }

    /** Every name that code has for itself, once the classes that say so are loaded. */
    public static Set<String> names() {
        return Set.copyOf(TYPES.keySet());
    }

    /** What code takes a variable of this name for. */
    public static Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** One of an enumeration's names; it travels as text. */
    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> options) {
        return new ProcessVariable<>(name, options);
    }

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

    /** The value among plain variables, empty where it is not there or blank. */
    public Optional<T> in(Map<String, Object> variables) {
        return Optional.ofNullable(variables.get(name))
                .filter(value -> !(value instanceof String text && text.isBlank()))
                .map(this::typed);
    }

    /** The names that a choice may have; none where the value is free. */
    public Set<String> options() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    public void set(VariableScope scope, T value) {
        Object plain = value instanceof Enum<?> choice ? choice.name() : value;
        scope.setVariable(name, plain instanceof Instant instant ? Date.from(instant) : plain);
    }

    private T typed(Object value) {
        Object plain = value instanceof Date date ? date.toInstant() : value;
        if (type.isEnum() && plain instanceof String text) {
            return constant(text);
        }
        if (!type.isInstance(plain)) {
            throw new IllegalStateException("process variable '%s' is a %s, not a %s"
                    .formatted(name, plain.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(plain);
    }

    private T constant(String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "process variable '%s' is '%s', none of %s".formatted(name, text, options())));
    }
}
