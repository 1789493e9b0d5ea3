package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A release as the public reads it, the summary in lists; plain text, blank lines part paragraphs. */
public record Article(
        String slug,
        String title,
        String dateline,
        String lead,
        String body,
        String summary,
        List<ArticlePicture> pictures,
        Instant publishedAt,
        Optional<Instant> hiddenAt,
        List<ArticleNote> notes) {

    public Article {
        summary = summary.isEmpty() ? lead : summary;
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
    }

    Article with(List<ArticlePicture> itsPictures, List<ArticleNote> itsNotes) {
        return new Article(slug, title, dateline, lead, body, summary, itsPictures, publishedAt, hiddenAt, itsNotes);
    }

    /** A note under the article, oldest first. */
    public record ArticleNote(NoteKind kind, String text, Instant notedAt) {}

    /** Taken down, and not shown again since. */
    public boolean hidden() {
        return hiddenAt.isPresent();
    }

    /** Retracted for good: the notes say why, the text is gone. */
    public boolean retracted() {
        return notes.stream().anyMatch(note -> note.kind() == NoteKind.PENCABUTAN);
    }

    /** @param n position, counted from 1 */
    public record ArticlePicture(int n, String caption, String altText) {}

    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
