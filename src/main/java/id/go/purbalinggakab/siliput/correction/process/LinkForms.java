package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.link;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.Place;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked about a dead link; another link must belong to the same channel. */
@Configuration(proxyBeanMethods = false)
class LinkForms {

    private final PublishedLinks links;

    LinkForms(PublishedLinks links) {
        this.links = links;
    }

    @Bean
    FormDeclaration repairLink() {
        var fields = List.of(
                choice("repairOutcome", "Yang dikerjakan", "CORRECTED", "GONE", "FALSE_ALARM")
                        .must(),
                link("repairedLink", "Tautan yang benar"),
                text("repairRemark", "Keterangan", 500));
        return FormDeclaration.of("repairLink", fields).with(this::rules);
    }

    private List<Problem> rules(Submission submission) {
        if ("CORRECTED".equals(submission.values().get("repairOutcome"))) {
            return linkProblem(submission).stream()
                    .map(message -> new Problem("repairedLink", message))
                    .toList();
        }
        return submission.text("repairRemark").isEmpty()
                ? List.of(new Problem("repairRemark", "tulis apa yang diperiksa atau siapa yang menurunkannya."))
                : List.of();
    }

    private Optional<String> linkProblem(Submission submission) {
        var place = Place.parse(String.valueOf(submission.known().get(LinkProcess.PLACE.name())));
        var link = submission.text("repairedLink").orElse("");
        return links.problemWithLink(place, link).or(() -> Optional.of("tautan ini sama dengan yang mati.")
                .filter(any -> link.strip().equals(submission.known().get(LinkProcess.LINK.name()))));
    }
}
