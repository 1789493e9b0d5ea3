package id.go.purbalinggakab.siliput.engine;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a past case held, for code and conditions that are written for running ones. */
public final class PastScope {

    private PastScope() {}

    /** Only to be read; a condition that asks for what is not there throws {@link Unanswerable}. */
    public static VariableScope of(Map<String, Object> values) {
        return (VariableScope) Proxy.newProxyInstance(
                PastScope.class.getClassLoader(),
                new Class<?>[] {VariableScope.class},
                (scope, method, asked) -> switch (method.getName()) {
                    case "getVariable" -> values.get(asked[0]);
                    case "hasVariable" -> isThere(values, String.valueOf(asked[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static boolean isThere(Map<String, Object> values, String name) {
        if (!values.containsKey(name)) {
            throw Unanswerable.missing(name);
        }
        return true;
    }
}
