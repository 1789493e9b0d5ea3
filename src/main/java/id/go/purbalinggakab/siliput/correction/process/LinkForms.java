package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.Place;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What is asked about a dead link; another link must belong to the same channel. */
@Component
@RequiredArgsConstructor
class LinkForms implements DeclaredSteps {

    private final PublishedLinks links;

    @Override
    public List<StepRules> steps() {
        return List.of(StepRules.of("repairLink")
                .needs(LinkProcess.OUTCOME)
                .needsSometimes(LinkProcess.REPAIRED, LinkProcess.REMARK)
                .with(this::rules));
    }

    private List<Problem> rules(Submission submission) {
        return submission.is(LinkProcess.OUTCOME, LinkProcess.RepairOutcome.CORRECTED)
                ? linkProblem(submission).stream()
                        .map(message -> new Problem("repairedLink", message))
                        .toList()
                : List.of();
    }

    private Optional<String> linkProblem(Submission submission) {
        var place = Place.parse(String.valueOf(submission.known().get(LinkProcess.PLACE.name())));
        var link = submission.text("repairedLink").orElse("");
        return links.problemWithLink(place, link).or(() -> Optional.of("tautan ini sama dengan yang mati.")
                .filter(any -> link.strip().equals(submission.known().get(LinkProcess.LINK.name()))));
    }
}
