package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    private static final int DESCRIPTION = 200;

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

    /**
     * @param n position, counted from 1
     * @param copies the narrowest first; empty while nobody has measured it
     */
    public record ArticlePicture(int n, String caption, String altText, String slug, List<PictureCopy> copies) {

        /** The smallest that is wide enough, or the widest. */
        public PictureCopy copy(int width) {
            return copies.stream()
                    .filter(copy -> copy.width() >= width)
                    .findFirst()
                    .orElseGet(() -> copies.isEmpty()
                            ? new PictureCopy(slug, n, PictureCopy.AS_SENT, 0, 0)
                            : copies.get(copies.size() - 1));
        }

        /** For the browser to choose from; null where there is nothing to choose. */
        public String srcset() {
            return copies.size() < 2
                    ? null
                    : copies.stream()
                            .map(copy -> copy.address() + " " + copy.width() + "w")
                            .collect(Collectors.joining(", "));
        }
    }

    /** Taken down, and not shown again since. */
    public boolean hidden() {
        return hiddenAt.isPresent();
    }

    /** Retracted for good: the notes say why, the text is gone. */
    public boolean retracted() {
        return notes.stream().anyMatch(note -> note.kind() == NoteKind.PENCABUTAN);
    }

    private boolean corrected() {
        return notes.stream().anyMatch(note -> note.kind() == NoteKind.RALAT);
    }

    /** Where only one line is shown, it says first what has become of the article. */
    public String heading() {
        return retracted()
                ? NoteKind.PENCABUTAN.prefix() + ": " + title
                : corrected() ? NoteKind.RALAT.prefix() + ": " + title : title;
    }

    /** One or two sentences for cards and lists of results; of a retracted one, why. */
    public String description() {
        var words = (retracted() ? lastNote().text() : summary).strip().replaceAll("\\s+", " ");
        return words.codePointCount(0, words.length()) <= DESCRIPTION
                ? words
                : words.substring(0, words.offsetByCodePoints(0, DESCRIPTION - 1)) + "…";
    }

    public Instant changedAt() {
        return notes.isEmpty() ? publishedAt : lastNote().notedAt();
    }

    private ArticleNote lastNote() {
        return notes.get(notes.size() - 1);
    }

    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The pictures after the first one, spread over the text. */
    public List<ArticlePicture> picturesAfter(int paragraph) {
        int all = paragraphs().size();
        return IntStream.range(1, pictures.size())
                .filter(n -> n * all / pictures.size() == paragraph)
                .mapToObj(pictures::get)
                .toList();
    }
}
