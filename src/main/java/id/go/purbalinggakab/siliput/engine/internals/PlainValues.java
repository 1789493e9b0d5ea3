package id.go.purbalinggakab.siliput.engine.internals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What was sent, as plain values: an object, a file or a transient value never counts as a field's value. */
final class PlainValues {

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
