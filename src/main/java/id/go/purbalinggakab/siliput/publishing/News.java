package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.networks.InstagramPictures;
import id.go.purbalinggakab.siliput.publishing.website.PublicPictures;
import id.go.purbalinggakab.siliput.register.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The built-in news pages' articles, newest first. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class News {

    private static final String SHOWN =
            """
             from article where published_at is not null and hidden_at is null
            and not exists (select 1 from article_note note
                where note.case_number = article.case_number and note.kind = 'PENCABUTAN')
            """;

    private final JdbcClient jdbc;
    private final PublicPictures folder;

    /** @param page counted from 0 */
    public List<Article> latest(int page, int size) {
        return articles(jdbc.sql("select *" + SHOWN
                        + " order by published_at desc, slug offset %d rows fetch first %d rows only"
                                .formatted(page * size, size))
                .query(News::row)
                .list());
    }

    public int count() {
        return jdbc.sql("select count(*)" + SHOWN).query(Integer.class).single();
    }

    /** Hidden and retracted ones too; whoever shows them keeps their text back. */
    public Optional<Article> find(String slug) {
        return articles(jdbc.sql("select * from article where slug = :slug and published_at is not null")
                        .param("slug", slug)
                        .query(News::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The EXIF-free JPEG of an article's n-th picture, counted from 1. */
    public Optional<byte[]> picture(String slug, int number) {
        return find(slug)
                .filter(article -> !article.hidden() && !article.retracted())
                .filter(article -> number == InstagramPictures.NUMBER
                        || article.pictures().stream().anyMatch(picture -> picture.n() == number))
                .flatMap(article -> folder.read(article.slug(), number));
    }

    private record Row(UUID id, String caseNumber, Article article) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var article = new Article(
                row.getString("slug"),
                row.getString("title"),
                row.getString("dateline"),
                row.getString("lead"),
                row.getString("body"),
                row.getString("summary"),
                List.of(),
                Columns.instant(row, "published_at"),
                Columns.optional(row, "hidden_at"),
                List.of());
        return new Row(row.getObject("id", UUID.class), row.getString("case_number"), article);
    }

    private List<Article> articles(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var pictures = pictures(rows.stream().map(Row::id).toList());
        var notes = notes(rows.stream().map(Row::caseNumber).toList());
        return rows.stream()
                .map(row -> row.article()
                        .with(
                                pictures.getOrDefault(row.id(), List.of()),
                                notes.getOrDefault(row.caseNumber(), List.of())))
                .toList();
    }

    private Map<String, List<Article.ArticleNote>> notes(List<String> cases) {
        var notes = new HashMap<String, List<Article.ArticleNote>>();
        jdbc.sql("select * from article_note where case_number in (:cases) order by noted_at, version_no")
                .param("cases", cases)
                .query((RowCallbackHandler)
                        row -> notes.computeIfAbsent(row.getString("case_number"), any -> new ArrayList<>())
                                .add(new Article.ArticleNote(
                                        NoteKind.valueOf(row.getString("kind")),
                                        row.getString("note_text"),
                                        Columns.instant(row, "noted_at"))));
        return notes;
    }

    private Map<UUID, List<Article.ArticlePicture>> pictures(List<UUID> articles) {
        var pictures = new HashMap<UUID, List<Article.ArticlePicture>>();
        jdbc.sql("select * from article_picture where article_id in (:articles) order by position_no")
                .param("articles", articles)
                .query((RowCallbackHandler) row -> pictures.computeIfAbsent(
                                row.getObject("article_id", UUID.class), any -> new ArrayList<>())
                        .add(new Article.ArticlePicture(
                                row.getInt("position_no"), row.getString("caption"), row.getString("alt_text"))));
        return pictures;
    }

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
            return new Article(
                    slug, title, dateline, lead, body, summary, itsPictures, publishedAt, hiddenAt, itsNotes);
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
            return body.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
