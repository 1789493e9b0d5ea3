package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.StatedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes what the crew posted by hand into the ledger, and when it was posted beside when it was entered. */
@Component
@RequiredArgsConstructor
class SocialPostsEntered {

    private final Releases releases;
    private final PostsByHand posts;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    /** @return when the first link was out, empty where there is none */
    Optional<Instant> enter(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        int version = releases.latest(number).map(ReleaseVersion::version).orElseThrow();
        var sent = CoverageProcess.SOCIAL_POSTS.find(task).orElse("");
        var now = clock.instant();
        posts.enter(sent, number, version, actor.of(task));
        var links = posts.links(sent);
        links.forEach(post -> post.postedAt()
                .ifPresent(at -> register.stateTime(new StatedTime(
                        number, "postedAt." + post.network(), at, now, post.lateReason(), actor.of(task)))));
        return links.stream().map(post -> post.postedAt().orElse(now)).min(Comparator.naturalOrder());
    }
}
