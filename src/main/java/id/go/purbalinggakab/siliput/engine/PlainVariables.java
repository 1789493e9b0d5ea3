package id.go.purbalinggakab.siliput.engine;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.history.HistoricVariableInstance;

/** Variables as plain Java: texts, flags, numbers, times as instants; anything else is nobody's to read in a form. */
public final class PlainVariables {

    private PlainVariables() {}

    public static Map<String, Object> of(Map<String, Object> variables) {
        var plain = new TreeMap<String, Object>();
        variables.forEach((name, value) -> add(plain, name, value));
        return plain;
    }

    /** Those of the process instance itself, none local to a step. */
    public static Map<String, Object> of(Collection<HistoricVariableInstance> variables) {
        var plain = new TreeMap<String, Object>();
        variables.stream()
                .filter(variable -> variable.getProcessInstanceId().equals(variable.getActivityInstanceId()))
                .forEach(variable -> add(plain, variable.getName(), variable.getValue()));
        return plain;
    }

    private static void add(Map<String, Object> plain, String name, Object value) {
        if (value instanceof Date date) {
            plain.put(name, date.toInstant());
        } else if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            plain.put(name, value);
        }
    }
}
