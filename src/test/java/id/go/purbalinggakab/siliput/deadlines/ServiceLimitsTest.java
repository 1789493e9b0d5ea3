package id.go.purbalinggakab.siliput.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceLimitsTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    static java.util.stream.Stream<Limit> limits() {
        return java.util.stream.Stream.of(
                Limits.ANSWER,
                Limits.PRODUCTION,
                Limits.MINOR,
                Limits.NORMATIVE,
                Limits.NON_SUPERVISORY,
                Limits.SUPERVISORY);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void givesTheLimitsOfTheStandard(Limit limit) throws IOException {
        var result = engine.evaluateDecisionTable(decision(), Map.<String, Object>of("service", limit.service()));

        assertThat(result.getSingleResult().getEntryMap())
                .isEqualTo(Map.of(
                        "amount", limit.amount(),
                        "unit", limit.unit().name(),
                        "clock", limit.clock().name(),
                        "warningPercent", limit.warningPercent()));
    }

    @Test
    void knowsNoOtherService() throws IOException {
        var result = engine.evaluateDecisionTable(decision(), Map.<String, Object>of("service", "LAIN"));

        assertThat(result).isEmpty();
    }

    private DmnDecision decision() throws IOException {
        try (var file = Files.newInputStream(Path.of("processes/serviceLimits.dmn"))) {
            return engine.parseDecision("serviceLimits", file);
        }
    }
}
