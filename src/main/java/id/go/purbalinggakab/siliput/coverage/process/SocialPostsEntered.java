package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes what the crew posted by hand into the ledger. */
@Component
class SocialPostsEntered {

    private final Releases releases;
    private final PostsByHand posts;
    private final Actor actor;

    SocialPostsEntered(Releases releases, PostsByHand posts, Actor actor) {
        this.releases = releases;
        this.posts = posts;
        this.actor = actor;
    }

    void enter(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        int version = releases.latest(number).map(ReleaseVersion::version).orElseThrow();
        posts.enter(CoverageProcess.SOCIAL_POSTS.find(task).orElse(""), number, version, actor.of(task));
    }
}
