package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.link;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Findings;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is posted by hand (clause 2.7). */
@Configuration(proxyBeanMethods = false)
class PublicationForms {

    private static final String POSTS = "socialPosts";

    private final FormRules rules;
    private final Publishing publishing;
    private final PostsByHand posts;
    private final Releases releases;
    private final Clock clock;

    PublicationForms(FormRules rules, Publishing publishing, PostsByHand posts, Releases releases, Clock clock) {
        this.clock = clock;
        this.rules = rules;
        this.publishing = publishing;
        this.posts = posts;
        this.releases = releases;
    }

    @Bean
    FormDeclaration shareOnSocialMedia() {
        return FormDeclaration.of(
                        "shareOnSocialMedia",
                        List.of(text(POSTS, "Unggahan media sosial", 5000).must()))
                .with(submission -> posts(submission, false));
    }

    @Bean
    FormDeclaration shareRemaining() {
        return FormDeclaration.of(
                        "shareRemaining",
                        List.of(text(POSTS, "Unggahan media sosial", 5000).must()))
                .with(submission -> posts(submission, true));
    }

    @Bean
    FormDeclaration resolveWebsiteRefusal() {
        return FormDeclaration.of(
                        "resolveWebsiteRefusal",
                        List.of(link("websiteLink", "Tautan berita"), text("websiteRemark", "Keterangan", 500)))
                .with(this::website);
    }

    @Bean
    FormDeclaration renewTokens() {
        return FormDeclaration.of(
                "renewTokens",
                List.of(text("renewalRemark", "Yang dikerjakan", 500).must()));
    }

    @Bean
    FormDeclaration closeArchiveAccess() {
        return FormDeclaration.of(
                "closeArchiveAccess",
                List.of(text("accessRemark", "Yang dikerjakan", 500).must()));
    }

    private List<Problem> website(Submission submission) {
        var link = submission.text("websiteLink");
        var found = rules.of(submission)
                .requireIf(
                        link.isEmpty(),
                        "websiteRemark",
                        "isi tautan beritanya, atau tulis alasan berita tidak dimuat di website.");
        link.flatMap(text -> publishing.problemWithLink(Channel.WEBSITE, text))
                .ifPresent(problem -> found.problemIf(true, "websiteLink", problem));
        return found.list();
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
