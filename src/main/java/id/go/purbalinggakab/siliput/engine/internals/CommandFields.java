package id.go.purbalinggakab.siliput.engine.internals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.DirectFieldAccessor;

/** Reads fields of the engine's own classes that have no getters. */
public class CommandFields {

    private final DirectFieldAccessor fields;

    CommandFields(Object owner) {
        this.fields = new DirectFieldAccessor(Objects.requireNonNull(owner));
    }

    public String text(String name) {
        return (String) fields.getPropertyValue(name);
    }

    /** Of a class that may not have the field at all. */
    public Optional<String> find(String name) {
        return fields.isReadableProperty(name)
                ? Optional.ofNullable(fields.getPropertyValue(name)).map(String::valueOf)
                : Optional.empty();
    }

    public <T> T value(String name, Class<T> type) {
        return type.cast(fields.getPropertyValue(name));
    }

    public void set(String name, Object value) {
        fields.setPropertyValue(name, value);
    }

    public CommandFields nested(String name) {
        return new CommandFields(Objects.requireNonNull(fields.getPropertyValue(name), name));
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> values(String name) {
        return PlainValues.of((Map<String, Object>) fields.getPropertyValue(name));
    }

    /** Puts other texts into a map of values, typed ones beside them included. */
    @SuppressWarnings("unchecked")
    void replace(String name, Map<String, String> texts) {
        if (fields.getPropertyValue(name) instanceof Map<?, ?> sent) {
            var all = Variables.createVariables();
            all.putAll((Map<String, Object>) sent);
            texts.forEach((key, text) -> all.computeIfPresent(key, (same, old) -> text));
            fields.setPropertyValue(name, all);
        }
    }

    Map<String, Object> nestedValues(String owner, String name) {
        return fields.getPropertyValue(owner) == null ? Map.of() : nested(owner).values(name);
    }

    /** What was sent, as plain values: an object, a file or a transient value never counts as a field's value. */
    static final class PlainValues {

        private PlainValues() {}

        static Map<String, Object> of(Map<String, ?> sent) {
            var plain = new LinkedHashMap<String, Object>();
            if (sent != null) {
                var typed = Variables.createVariables();
                typed.putAll(sent);
                typed.keySet().forEach(name -> plain.put(name, plain(typed.getValueTyped(name))));
            }
            return plain;
        }

        private static Object plain(TypedValue value) {
            var type = value.getType();
            var simple = type == null || type == ValueType.NULL || value instanceof PrimitiveValue;
            return simple && !value.isTransient() ? value.getValue() : value;
        }
    }
}
