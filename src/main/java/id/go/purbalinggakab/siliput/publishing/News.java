package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.Article.ArticleNote;
import id.go.purbalinggakab.siliput.publishing.Article.ArticlePicture;
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
import java.util.stream.Collectors;
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
        return latest(NewsQuery.ALL, page, size);
    }

    public List<Article> latest(NewsQuery wanted, int page, int size) {
        return articles(jdbc.sql("select *" + SHOWN + wanted.conditions()
                        + " order by published_at desc, slug offset %d rows fetch first %d rows only"
                                .formatted(page * size, size))
                .params(wanted.values())
                .query(News::row)
                .list());
    }

    public int count() {
        return count(NewsQuery.ALL);
    }

    public int count(NewsQuery wanted) {
        return jdbc.sql("select count(*)" + SHOWN + wanted.conditions())
                .params(wanted.values())
                .query(Integer.class)
                .single();
    }

    /** When the first of the news came out; empty before that. */
    public Optional<Instant> since() {
        return jdbc.sql("select published_at" + SHOWN + " order by published_at fetch first 1 rows only")
                .query((row, n) -> Columns.instant(row, "published_at"))
                .optional();
    }

    /** All that can be read, without its text, the newest first. */
    public List<Address> addresses(int most) {
        return jdbc.sql(
                        """
                        select slug, coalesce((select max(noted_at) from article_note note
                            where note.case_number = article.case_number), published_at) as changed_at
                        """
                                + SHOWN + " order by published_at desc, slug fetch first " + most + " rows only")
                .query((row, n) -> new Address(row.getString("slug"), Columns.instant(row, "changed_at")))
                .list();
    }

    public record Address(String slug, Instant changedAt) {}

    /** Hidden and retracted ones too; whoever shows them keeps their text back. */
    public Optional<Article> find(String slug) {
        return articles(jdbc.sql("select * from article where slug = :slug and published_at is not null")
                        .param("slug", slug)
                        .query(News::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The newest version that is or was out, hidden and retracted ones too. */
    public Optional<Article> ofCase(String caseNumber) {
        return articles(jdbc.sql(
                                "select * from article where case_number = :number and published_at is not null order by published_at desc fetch first 1 rows only")
                        .param("number", caseNumber)
                        .query(News::row)
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * The EXIF-free JPEG of an article's n-th picture, counted from 1.
     *
     * @param edge of a smaller copy, 0 for the picture as it went out
     */
    public Optional<byte[]> picture(String slug, int number, int edge) {
        return find(slug)
                .filter(article -> !article.hidden() && !article.retracted())
                .filter(article -> number == InstagramPictures.NUMBER
                        || article.pictures().stream().anyMatch(picture -> picture.n() == number))
                .flatMap(article -> folder.read(article.slug(), number, edge));
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
        var pictures = pictures(rows);
        var notes = notes(rows.stream().map(Row::caseNumber).toList());
        return rows.stream()
                .map(row -> row.article()
                        .with(
                                pictures.getOrDefault(row.id(), List.of()),
                                notes.getOrDefault(row.caseNumber(), List.of())))
                .toList();
    }

    private Map<String, List<ArticleNote>> notes(List<String> cases) {
        var notes = new HashMap<String, List<ArticleNote>>();
        jdbc.sql("select * from article_note where case_number in (:cases) order by noted_at, version_no")
                .param("cases", cases)
                .query((RowCallbackHandler)
                        row -> notes.computeIfAbsent(row.getString("case_number"), any -> new ArrayList<>())
                                .add(new ArticleNote(
                                        NoteKind.valueOf(row.getString("kind")),
                                        row.getString("note_text"),
                                        Columns.instant(row, "noted_at"))));
        return notes;
    }

    private Map<UUID, List<ArticlePicture>> pictures(List<Row> rows) {
        var slugs = rows.stream()
                .collect(Collectors.toMap(Row::id, row -> row.article().slug()));
        var copies = folder.copies(List.copyOf(slugs.values()));
        var pictures = new HashMap<UUID, List<ArticlePicture>>();
        jdbc.sql("select * from article_picture where article_id in (:articles) order by position_no")
                .param("articles", slugs.keySet())
                .query((RowCallbackHandler) row -> {
                    var article = row.getObject("article_id", UUID.class);
                    var slug = slugs.get(article);
                    int number = row.getInt("position_no");
                    pictures.computeIfAbsent(article, any -> new ArrayList<>())
                            .add(new ArticlePicture(
                                    number,
                                    row.getString("caption"),
                                    row.getString("alt_text"),
                                    slug,
                                    copies.stream()
                                            .filter(copy -> copy.slug().equals(slug) && copy.number() == number)
                                            .toList()));
                });
        return pictures;
    }
}
