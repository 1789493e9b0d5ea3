package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.api.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import java.time.Instant;
import java.util.Optional;

/**
 * A correction at the head of the post that it belongs to, in the office's WordPress (Pedoman Pemberitaan Media Siber,
 * angka 4: a correction is linked to the news it corrects). A retracted post says so in its title.
 */
final class WordPressNote implements NetworkChannel {

    private final WordPressSite site;
    private final Ledger ledger;

    WordPressNote(WordPressSite site, Ledger ledger) {
        this.site = site;
        this.ledger = ledger;
    }

    @Override
    public Step next(Post post, Memory memory) {
        var id = idOfPost(post.release());
        var known = site.content(id);
        if (!carries(known, post.release())) {
            memory.asking();
            site.rewrite(
                    id, title(known, post.release()), WordPressPost.note(post.release(), post.text()) + known.html());
        }
        return done(known, id);
    }

    @Override
    public Optional<Done> earlier(Post post, Memory memory) {
        var id = idOfPost(post.release());
        return Optional.of(site.content(id))
                .filter(known -> carries(known, post.release()))
                .map(known -> done(known, id));
    }

    @Override
    public Optional<Instant> tokenEnds() {
        return Optional.empty();
    }

    private long idOfPost(ApprovedRelease note) {
        return ledger.onWordPress(note.caseNumber())
                .orElseThrow(() -> new ApiRefused("Beritanya tidak dimuat di WordPress oleh Siliput."));
    }

    private static boolean carries(WordPressSite.Content post, ApprovedRelease note) {
        return post.html().contains(WordPressPost.mark(note));
    }

    private static String title(WordPressSite.Content post, ApprovedRelease note) {
        return NoteKind.PENCABUTAN.isIn(note.title()) ? WordPressPost.title(note) : post.title();
    }

    private static Done done(WordPressSite.Content post, long id) {
        return new Done(post.link(), String.valueOf(id));
    }
}
