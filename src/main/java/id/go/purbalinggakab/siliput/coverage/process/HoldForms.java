package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.StepRules;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What may be said while an approved release waits; an embargo's time stands in the journalists' mail and stays. */
@Component
@RequiredArgsConstructor
class HoldForms implements DeclaredSteps {

    private final HoldRules holds;

    @Override
    public List<StepRules> steps() {
        return List.of(
                StepRules.of("awaitSchedule")
                        .needs(HOLD_DECISION, HOLD_REMARK)
                        .needsSometimes(PUBLISH_AT)
                        .with(submission -> holds.decision(submission).list()),
                StepRules.of("awaitEmbargo")
                        .needs(HOLD_DECISION, HOLD_REMARK)
                        .with(submission -> holds.decision(submission).list()));
    }
}
