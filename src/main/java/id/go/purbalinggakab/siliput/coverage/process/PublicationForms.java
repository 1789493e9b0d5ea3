package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Findings;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What is posted by hand (clause 2.7). */
@Component
@RequiredArgsConstructor
class PublicationForms implements DeclaredSteps {

    private static final String POSTS = "socialPosts";

    private final Publishing publishing;
    private final PostsByHand posts;
    private final Releases releases;
    private final Clock clock;

    @Override
    public List<StepRules> steps() {
        return List.of(
                StepRules.of("shareOnSocialMedia").needs(SOCIAL_POSTS).with(submission -> posts(submission, false)),
                StepRules.of("shareRemaining").needs(SOCIAL_POSTS).with(submission -> posts(submission, true)),
                StepRules.of("resolveWebsiteRefusal")
                        .takes(WEBSITE_LINK)
                        .needsSometimes(WEBSITE_REMARK)
                        .with(this::website));
    }

    private List<Problem> website(Submission submission) {
        return submission
                .text("websiteLink")
                .flatMap(text -> publishing.problemWithLink(Channel.WEBSITE, text))
                .map(problem -> new Problem("websiteLink", problem))
                .stream()
                .toList();
    }

    private List<Problem> posts(Submission submission, boolean everyRow) {
        var number = submission.caseNumber().orElse("");
        var version = releases.latest(number).map(ReleaseVersion::version).orElse(0);
        var sent = submission.text(POSTS).orElse("");
        var wrong = posts.problems(sent, number, version, everyRow);
        return (wrong.isEmpty() ? posts.links(sent).stream().flatMap(this::wrongTime) : wrong.stream())
                .map(problem -> new Problem(POSTS, problem))
                .toList();
    }

    private Stream<String> wrongTime(PostsByHand.Post post) {
        var at = post.postedAt().orElseGet(clock::instant);
        if (at.isAfter(clock.instant())) {
            return Stream.of("%s: waktu diposting di masa depan. Periksa tanggal dan jam."
                    .formatted(post.network().label()));
        }
        return Findings.isFarBack(at, clock.instant()) && post.lateReason().isEmpty()
                ? Stream.of("%s: diposting lebih dari 30 menit yang lalu: tulis alasannya secara singkat."
                        .formatted(post.network().label()))
                : Stream.empty();
    }
}
