package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people posted or settled by hand enters the ledger. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class HandPostingSteps {

    private final Publishing publishing;
    private final Releases releases;
    private final PostsByHand posts;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    /** What a person did about the refused website: the link under which it is out, or why it is not. */
    @Bean
    TaskListener resolveWebsiteRefusalCompleted() {
        return task -> {
            var release = releases.approved(task.getExecution().getProcessBusinessKey());
            WEBSITE_LINK
                    .find(task)
                    .filter(link -> !link.isBlank())
                    .ifPresentOrElse(
                            link -> {
                                publishing.onWebsiteByHand(release, link, actor.of(task));
                                register.moveTo(release.caseNumber(), CaseStatus.TERBIT);
                            },
                            () -> publishing.notOnWebsite(release, WEBSITE_REMARK.from(task), actor.of(task)));
        };
    }

    /** The first link ends the production; rows left out stay open. */
    @Bean
    TaskListener shareOnSocialMediaCompleted() {
        return task -> enter(task).ifPresent(at -> SHARED_AT.set(task.getExecution(), at));
    }

    /** The networks that were still open. */
    @Bean
    TaskListener shareRemainingCompleted() {
        return this::enter;
    }

    /**
     * Writes what the crew posted, and when it was posted beside when it was entered.
     *
     * @return when the first link was out, empty where there is none
     */
    private Optional<Instant> enter(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        int version = releases.latest(number).map(ReleaseVersion::version).orElseThrow();
        var sent = SOCIAL_POSTS.find(task).orElse("");
        var now = clock.instant();
        posts.enter(sent, number, version, actor.of(task));
        var links = posts.links(sent);
        links.forEach(post -> post.postedAt()
                .ifPresent(at -> register.stateTime(
                        number, "postedAt." + post.network(), at, post.lateReason(), actor.of(task))));
        return links.stream().map(post -> post.postedAt().orElse(now)).min(Comparator.naturalOrder());
    }
}
