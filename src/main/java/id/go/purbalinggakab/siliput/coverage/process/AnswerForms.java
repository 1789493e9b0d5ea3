package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Disposition and assessment (clauses 2.2 and 2.3). */
@Component
@RequiredArgsConstructor
class AnswerForms implements DeclaredSteps {

    private final FormRules rules;

    @Override
    public List<StepRules> steps() {
        return List.of(
                StepRules.of("giveDisposition")
                        .needs(ACTING_AS)
                        .takes(DISPOSITION_INSTRUCTIONS)
                        .needsSometimes(DISPOSITION_NOTE)
                        .relaxing("actingAs")
                        .with(submission -> rules.of(submission)
                                .capacity(submission.user(), "")
                                .list()),
                StepRules.of("assessRequest")
                        .needs(ASSESSMENT)
                        .needsSometimes(ASSESSMENT_REMARK, CREW, OUTSIDE_REASON)
                        .takes(CLASH_REASON, DIRECTION)
                        .with(this::crew));
    }

    private List<Problem> crew(Submission submission) {
        return submission.is(ASSESSMENT, Assessment.ACCEPTED)
                ? rules.of(submission)
                        .problemIf(
                                Crew.parse(submission.value(CREW).orElse("")).isEmpty(),
                                "crew",
                                "pilih sedikitnya satu petugas.")
                        .crew(submission.caseNumber().orElse(""))
                        .list()
                : List.of();
    }
}
