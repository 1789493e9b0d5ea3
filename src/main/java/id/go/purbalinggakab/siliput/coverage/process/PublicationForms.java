package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.coverage.process.SocialPosts.Post;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is posted by hand (clause 2.7). */
@Configuration(proxyBeanMethods = false)
class PublicationForms {

    private static final String POSTS = "socialPosts";

    private final FormRules rules;
    private final Publishing publishing;
    private final SocialPosts socialPosts;

    PublicationForms(FormRules rules, Publishing publishing, SocialPosts socialPosts) {
        this.rules = rules;
        this.publishing = publishing;
        this.socialPosts = socialPosts;
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
                        List.of(text("websiteLink", "Tautan berita", 500), text("websiteRemark", "Keterangan", 500)))
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
        var found = rules.of(submission);
        List<Post> posts;
        try {
            posts = socialPosts.parse(submission.text(POSTS).orElse(""));
        } catch (IllegalArgumentException e) {
            return found.problemIf(true, POSTS, e.getMessage()).list();
        }
        posts.forEach(post -> post.link()
                .flatMap(link -> publishing.problemWithLink(post.network(), link))
                .ifPresent(problem -> found.problemIf(
                        true, POSTS, "%s: %s".formatted(post.network().label(), problem))));
        var done = posts.stream()
                .filter(post -> post.link().isPresent() || post.reason().isPresent())
                .collect(Collectors.toMap(Post::network, Function.identity(), (first, second) -> second));
        var left = openNetworks(submission).stream()
                .filter(network -> !done.containsKey(network))
                .map(Channel::label)
                .toList();
        boolean hasLink = done.values().stream().anyMatch(post -> post.link().isPresent());
        return found.problemIf(
                        everyRow && !left.isEmpty() || !hasLink && !left.isEmpty(),
                        POSTS,
                        "isi tautan atau alasan tidak diposting untuk %s.".formatted(String.join(", ", left)))
                .list();
    }

    private List<Channel> openNetworks(Submission submission) {
        Map<Channel, LedgerRow> open = publishing.ledger(submission.caseNumber().orElse("")).stream()
                .filter(row -> row.state() == LedgerRow.State.OPEN)
                .collect(Collectors.toMap(LedgerRow::channel, Function.identity(), (first, second) -> second));
        return List.copyOf(open.keySet());
    }
}
