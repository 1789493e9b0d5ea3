package id.go.purbalinggakab.siliput.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
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
                release.checkSame(known.get().contentHash());
                return known.get();
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
                            .param("now", now())
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
        return counts(
                "article where case_number = ? and version_no = ? and hidden_at is not null",
                release.caseNumber(),
                release.version());
    }

    /** @return false where it was hidden already */
    boolean hide(String caseNumber) {
        return jdbc.sql("update article set hidden_at = :now where case_number = :case and hidden_at is null")
                        .param("now", now())
                        .param("case", caseNumber)
                        .update()
                > 0;
    }

    void show(String caseNumber) {
        jdbc.sql("update article set hidden_at = null where case_number = :case")
                .param("case", caseNumber)
                .update();
    }

    boolean isHidden(String caseNumber) {
        return counts("article where case_number = ? and hidden_at is not null", caseNumber);
    }

    /** Repeated, it changes nothing. */
    void annotate(ApprovedRelease note, NoteKind kind) {
        jdbc.sql(
                        """
                        insert into article_note (case_number, version_no, kind, note_text, noted_at)
                        select :case, :version, :kind, :text, :now from (values (1)) once (n)
                        where not exists (select 1 from article_note known
                            where known.case_number = :case and known.version_no = :version)
                        """)
                .param("case", note.caseNumber())
                .param("version", note.version())
                .param("kind", kind.name())
                .param("text", note.body())
                .param("now", now())
                .update();
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
        return counts(
                "article_picture picture join article on article.id = picture.article_id where case_number = ?",
                caseNumber);
    }

    private boolean counts(String rows, Object... values) {
        return jdbc.sql("select count(*) from " + rows)
                        .params(values)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
