package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.HashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What the crew sends from the event (clause 2.4). */
@Component
@RequiredArgsConstructor
class EventForms implements DeclaredSteps {

    private final SharedRules rules;

    @Override
    public List<StepRules> steps() {
        return List.of(
                StepRules.of("coverEvent")
                        .needs(COVERAGE_OUTCOME)
                        .needsSometimes(ACTUAL_END_REASON, OUTCOME_REMARK)
                        .takes(EARLY_END_REASON)
                        .takes(ACTUAL_START, ACTUAL_END, SPEAKERS, FIELD_NOTES, EVENT_START, EVENT_END, CLASH_REASON)
                        .with(this::outcome),
                StepRules.of("enterNewDate")
                        .needs(EVENT_START)
                        .takes(EVENT_END, CLASH_REASON)
                        .with(submission -> withKnownCrew(submission, rules.of(submission))));
    }

    private List<Problem> outcome(Submission submission) {
        var outcome = submission.value(COVERAGE_OUTCOME).orElseThrow();
        var newDate = submission.instant("eventStart").isPresent();
        var found = rules.of(submission)
                .problemIf(
                        outcome == CoverageOutcome.DONE
                                && (newDate || submission.instant("eventEnd").isPresent()),
                        "eventStart",
                        "tanggal baru hanya untuk acara yang ditunda. Kosongkan.")
                .problemIf(
                        outcome != CoverageOutcome.DONE
                                && (submission.instant("actualStart").isPresent()
                                        || submission.instant("actualEnd").isPresent()),
                        "actualEnd",
                        "waktu sebenarnya hanya untuk acara yang selesai diliput. Kosongkan.");
        return outcome == CoverageOutcome.POSTPONED && newDate ? withKnownCrew(submission, found) : found.list();
    }

    /** The crew is the case's own here: its clashes at the new date are asked with the crew put in. */
    private List<Problem> withKnownCrew(Submission submission, SharedRules.Findings found) {
        var crew = submission.known().get("crew");
        var problems = found.list();
        if (crew == null || crew.toString().isBlank()) {
            return problems;
        }
        var values = new HashMap<>(submission.values());
        values.put("crew", crew);
        var asked = new Submission(
                submission.form(),
                values,
                submission.known(),
                submission.caseNumber(),
                submission.user(),
                submission.taskId());
        rules.of(asked).crew(submission.caseNumber().orElse("")).list().stream()
                .map(problem -> new Problem("eventStart", problem.message()))
                .forEach(problems::add);
        return problems;
    }
}
