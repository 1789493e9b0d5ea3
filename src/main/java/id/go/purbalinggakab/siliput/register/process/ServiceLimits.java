package id.go.purbalinggakab.siliput.register.process;

import id.go.purbalinggakab.siliput.deadlines.Limit;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import id.go.purbalinggakab.siliput.engine.BlockCall;
import java.util.Map;

/** A row of the decision as it stands now; the evaluation stays in the case's history. */
final class ServiceLimits {

    private static final String DECISION = "serviceLimits";

    private ServiceLimits() {}

    static Limit of(BlockCall call) {
        var service = call.plain("service");
        var row = call.execution()
                .getProcessEngineServices()
                .getDecisionService()
                .evaluateDecisionTableByKey(DECISION, Map.of("service", service))
                .getSingleResult();
        if (row == null) {
            throw call.wrong("tidak menemukan baris '%s' pada tabel %s".formatted(service, DECISION));
        }
        try {
            return new Limit(
                    service,
                    ((Number) row.getEntry("amount")).intValue(),
                    LimitUnit.valueOf(row.getEntry("unit")),
                    LimitClock.valueOf(row.getEntry("clock")),
                    ((Number) row.getEntry("warningPercent")).intValue());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw call.wrong(
                    "tidak dapat membaca baris '%s' pada tabel %s (%s)".formatted(service, DECISION, e.getMessage()));
        }
    }
}
