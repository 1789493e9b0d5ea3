package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.deadlines.Limit;
import id.go.purbalinggakab.siliput.deadlines.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.LimitUnit;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The limit that the decision {@code serviceLimits} left in the process. */
final class LimitVariables {

    private LimitVariables() {}

    static Limit limitOf(VariableScope scope, String service) {
        return new Limit(
                service,
                CoverageProcess.LIMIT_AMOUNT.from(scope),
                LimitUnit.valueOf(CoverageProcess.LIMIT_UNIT.from(scope)),
                LimitClock.valueOf(CoverageProcess.LIMIT_CLOCK.from(scope)),
                CoverageProcess.LIMIT_WARNING.from(scope));
    }
}
