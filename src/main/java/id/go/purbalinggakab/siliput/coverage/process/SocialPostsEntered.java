package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes what the crew posted by hand into the ledger. */
@Component
class SocialPostsEntered {

    private final Publishing publishing;
    private final Releases releases;
    private final SocialPosts posts;
    private final Actor actor;

    SocialPostsEntered(Publishing publishing, Releases releases, SocialPosts posts, Actor actor) {
        this.publishing = publishing;
        this.releases = releases;
        this.posts = posts;
        this.actor = actor;
    }

    void enter(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        int version = releases.latest(number).map(ReleaseVersion::version).orElseThrow();
        for (var post : posts.parse(CoverageProcess.SOCIAL_POSTS.find(task).orElse(""))) {
            if (post.link().isPresent()) {
                publishing.postedByHand(
                        number, version, post.network(), post.link().get(), actor.of(task));
            } else {
                post.reason()
                        .ifPresent(reason ->
                                publishing.notPosted(number, version, post.network(), reason, actor.of(task)));
            }
        }
    }
}
