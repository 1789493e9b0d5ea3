package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.deadlines.Limit;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.util.StringUtils;

/** The limit that the decision {@code serviceLimits} left in the process. */
public final class LimitVariables {

    private LimitVariables() {}

    private static final ProcessVariable<Integer> AMOUNT = ProcessVariable.number("limitAmount");
    private static final ProcessVariable<String> UNIT = ProcessVariable.text("limitUnit");
    private static final ProcessVariable<String> CLOCK = ProcessVariable.text("limitClock");
    private static final ProcessVariable<Integer> WARNING = ProcessVariable.number("limitWarningPercent");

    /** Another row of the table in its place. */
    public static Map<String, Object> of(Map<String, Object> row) {
        var values = new HashMap<String, Object>();
        row.forEach((output, value) -> values.put("limit" + StringUtils.capitalize(output), value));
        return values;
    }

    public static Limit limitOf(VariableScope scope, String service) {
        return new Limit(
                service,
                AMOUNT.from(scope),
                LimitUnit.valueOf(UNIT.from(scope)),
                LimitClock.valueOf(CLOCK.from(scope)),
                WARNING.from(scope));
    }
}
