package id.go.purbalinggakab.siliput.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles of the built-in news pages; an article is reserved with its address before it is published. */
@Repository
class ArticleTable {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;
    private final OwnTransaction own;
    private final Clock clock;

    ArticleTable(JdbcClient jdbc, OwnTransaction own, Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.clock = clock;
    }

    record Reserved(UUID id, String slug, String contentHash, boolean published) {}

    /** The article of this release version; the first caller decides its address. */
    Reserved reserve(ApprovedRelease release) {
        var day = release.approvedAt().atZone(WIB).toLocalDate();
        for (var number = 1; number < 1000; number++) {
            var known = find(release);
            if (known.isPresent()) {
                return sameContent(known.get(), release);
            }
            var wanted = release.texts().slug();
            var slug = Slug.of(wanted.isEmpty() ? release.title() : wanted, day, number);
            try {
                own.run(() -> insert(release, slug));
            } catch (DuplicateKeyException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free address for " + release.caseNumber());
    }

    private static Reserved sameContent(Reserved known, ApprovedRelease release) {
        if (!known.contentHash().equals(release.contentHash())) {
            throw new IllegalStateException("%s version %d was approved with another content"
                    .formatted(release.caseNumber(), release.version()));
        }
        return known;
    }

    private Optional<Reserved> find(ApprovedRelease release) {
        return jdbc.sql(
                        """
                        select id, slug, content_hash, published_at from article
                        where case_number = :case and version_no = :version
                        """)
                .param("case", release.caseNumber())
                .param("version", release.version())
                .query((row, number) -> new Reserved(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("content_hash"),
                        row.getObject("published_at") != null))
                .optional();
    }

    private void insert(ApprovedRelease release, String slug) {
        jdbc.sql(
                        """
                        insert into article (id, case_number, version_no, slug, title, dateline, lead, body,
                            summary, content_hash)
                        values (:id, :case, :version, :slug, :title, :dateline, :lead, :body, :summary, :hash)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", release.caseNumber())
                .param("version", release.version())
                .param("slug", slug)
                .param("title", release.title())
                .param("dateline", release.dateline())
                .param("lead", release.lead())
                .param("body", release.body())
                .param("summary", release.texts().summary())
                .param("hash", release.contentHash())
                .update();
    }

    /** Makes the article visible, pictures and all at once. */
    void publish(Reserved article, List<ApprovedRelease.Picture> pictures) {
        own.run(() -> {
            var fresh = jdbc.sql("update article set published_at = :now where id = :id and published_at is null")
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("id", article.id())
                            .update()
                    == 1;
            for (var position = 1; fresh && position <= pictures.size(); position++) {
                jdbc.sql("insert into article_picture values (:id, :position, :caption, :altText)")
                        .param("id", article.id())
                        .param("position", position)
                        .param("caption", pictures.get(position - 1).caption())
                        .param("altText", pictures.get(position - 1).altText())
                        .update();
            }
        });
    }

    List<Integer> versionsOf(String caseNumber) {
        return jdbc.sql("select version_no from article where case_number = :case")
                .param("case", caseNumber)
                .query(Integer.class)
                .list();
    }

    /** Whether this version was taken down; a note never is. */
    boolean isDown(ApprovedRelease release) {
        return jdbc.sql("select count(*) from article where case_number = :case and version_no = :version"
                                + " and hidden_at is not null")
                        .param("case", release.caseNumber())
                        .param("version", release.version())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The address of what is out of the case. */
    Optional<String> ofCase(String caseNumber) {
        return jdbc.sql("select slug from article where case_number = :case and published_at is not null"
                        + " order by version_no desc fetch first 1 rows only")
                .param("case", caseNumber)
                .query(String.class)
                .optional();
    }

    boolean ofCaseHasPictures(String caseNumber) {
        return jdbc.sql("select count(*) from article_picture picture join article on article.id = picture.article_id"
                                + " where article.case_number = :case")
                        .param("case", caseNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Article> latest(int offset, int limit) {
        return articles(jdbc.sql(
                        """
                        select * from article where published_at is not null and hidden_at is null
                        and not exists (select 1 from article_note note
                            where note.case_number = article.case_number and note.kind = 'PENCABUTAN')
                        order by published_at desc, slug offset %d rows fetch first %d rows only
                        """
                                .formatted(offset, limit))
                .query(ArticleTable::row)
                .list());
    }

    int count() {
        return jdbc.sql(
                        """
                        select count(*) from article where published_at is not null and hidden_at is null
                        and not exists (select 1 from article_note note
                            where note.case_number = article.case_number and note.kind = 'PENCABUTAN')
                        """)
                .query(Integer.class)
                .single();
    }

    Optional<Article> bySlug(String slug) {
        return articles(jdbc.sql("select * from article where slug = :slug and published_at is not null")
                        .param("slug", slug)
                        .query(ArticleTable::row)
                        .list())
                .stream()
                .findFirst();
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
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("hidden_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
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
                .query((RowCallbackHandler) row -> notes.computeIfAbsent(
                                row.getString("case_number"), any -> new ArrayList<>())
                        .add(new Article.ArticleNote(
                                NoteKind.valueOf(row.getString("kind")),
                                row.getString("note_text"),
                                row.getObject("noted_at", OffsetDateTime.class).toInstant())));
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
}
