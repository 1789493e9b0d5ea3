package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.Memory;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Step;
import id.go.purbalinggakab.siliput.publishing.website.WordPressPost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/**
 * A correction at the head of the post that it belongs to, in the office's WordPress (Pedoman Pemberitaan Media Siber,
 * angka 4: a correction is linked to the news it corrects). A retracted post keeps
 * its notes and says so in its title; its text and picture go.
 */
@RequiredArgsConstructor
public final class WordPressNote implements NetworkChannel {

    private final WordPressSite site;
    private final Ledger ledger;

    @Override
    public Step next(Post post, Memory memory) {
        var id = idOfPost(post.release());
        // read before the post: whoever is through by now stands in it
        var underWay = notesUnderWay(post);
        var known = site.content(id);
        if (!known.html().contains(WordPressPost.mark(post.release()))) {
            memory.asking();
            put(post.release(), id, missing(underWay, known), known);
        }
        return done(known, id);
    }

    @Override
    public Optional<Done> earlier(Post post, Memory memory) {
        var id = idOfPost(post.release());
        return Optional.of(site.content(id))
                .filter(known -> known.html().contains(WordPressPost.mark(post.release())))
                .map(known -> done(known, id));
    }

    private record Note(String mark, String text) {}

    /** Ours, and another one that is being put there at this moment: whoever writes last writes both. */
    private List<Note> notesUnderWay(Post post) {
        var ours = post.release();
        var others = ledger.ofChannel(ours.caseNumber(), Channel.WEBSITE).stream()
                .filter(row -> row.version() != ours.version() && row.state() == State.PENDING)
                .map(row ->
                        new Note(WordPressPost.mark(row.caseNumber(), row.version(), row.contentHash()), row.text()))
                .filter(note -> !note.text().isEmpty());
        return Stream.concat(Stream.of(new Note(WordPressPost.mark(ours), post.text())), others)
                .toList();
    }

    private static String missing(List<Note> notes, WordPressSite.Content post) {
        return notes.stream()
                .filter(note -> !post.html().contains(note.mark()))
                .map(note -> WordPressPost.note(note.mark(), note.text()))
                .collect(Collectors.joining());
    }

    private long idOfPost(ApprovedRelease note) {
        return ledger.onWordPress(note.caseNumber())
                .orElseThrow(() -> new ApiRefused("Beritanya tidak dimuat di WordPress oleh Siliput."));
    }

    private void put(ApprovedRelease note, long id, String fresh, WordPressSite.Content known) {
        if (NoteKind.PENCABUTAN.isIn(note.title())) {
            site.retract(id, WordPressPost.title(note), fresh + WordPressPost.withoutRelease(known.html()));
        } else {
            site.rewrite(id, fresh + known.html());
        }
    }

    private static Done done(WordPressSite.Content post, long id) {
        return new Done(post.link(), String.valueOf(id));
    }
}
