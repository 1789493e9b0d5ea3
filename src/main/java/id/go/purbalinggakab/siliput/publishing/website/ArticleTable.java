package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles of the built-in news pages; an article is reserved with its address before it is published. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ArticleTable {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;
    private final OwnTransaction own;
    private final Clock clock;

    public record Reserved(UUID id, String slug, String contentHash, boolean published) {}

    /** The article of this release version; the first caller decides its address. */
    public Reserved reserve(ApprovedRelease release) {
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
        return jdbc.sql("select id, slug, content_hash, published_at from article"
                        + " where case_number = ? and version_no = ?")
                .params(release.caseNumber(), release.version())
                .query((row, number) -> new Reserved(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("content_hash"),
                        row.getObject("published_at") != null))
                .optional();
    }

    private void insert(ApprovedRelease release, String slug) {
        jdbc.sql("insert into article (id, case_number, version_no, slug, title, dateline, lead, body, summary,"
                        + " content_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), release.caseNumber(), release.version(), slug, release.title())
                .params(
                        release.dateline(),
                        release.lead(),
                        release.body(),
                        release.texts().summary())
                .param(release.contentHash())
                .update();
    }

    /** Makes the article visible, pictures and all at once. */
    void publish(Reserved article, List<ApprovedRelease.Picture> pictures) {
        own.run(() -> {
            var fresh = jdbc.sql("update article set published_at = ? where id = ? and published_at is null")
                            .params(now(), article.id())
                            .update()
                    == 1;
            for (var position = 1; fresh && position <= pictures.size(); position++) {
                var picture = pictures.get(position - 1);
                jdbc.sql("insert into article_picture values (?, ?, ?, ?)")
                        .params(article.id(), position, picture.caption(), picture.altText())
                        .update();
            }
        });
    }

    public List<Integer> versionsOf(String caseNumber) {
        return jdbc.sql("select version_no from article where case_number = :case")
                .param("case", caseNumber)
                .query(Integer.class)
                .list();
    }

    /** Whether a correction or retraction took the place of this version; a note stands for itself. */
    boolean isSuperseded(ApprovedRelease release) {
        return !NoteKind.isNote(release)
                && counts(
                        "article_note where case_number = ? and version_no > ? and kind in ('RALAT', 'PENCABUTAN')",
                        release.caseNumber(),
                        release.version());
    }

    /** Whether this version was taken down; a note never is. */
    boolean isDown(ApprovedRelease release) {
        return counts(
                "article where case_number = ? and version_no = ? and hidden_at is not null",
                release.caseNumber(),
                release.version());
    }

    /** @return false where it was hidden already */
    public boolean hide(String caseNumber) {
        return jdbc.sql("update article set hidden_at = ? where case_number = ? and hidden_at is null")
                        .params(now(), caseNumber)
                        .update()
                > 0;
    }

    public void show(String caseNumber) {
        jdbc.sql("update article set hidden_at = null where case_number = :case")
                .param("case", caseNumber)
                .update();
    }

    public boolean isHidden(String caseNumber) {
        return counts("article where case_number = ? and hidden_at is not null", caseNumber);
    }

    /** Repeated, it changes nothing. */
    public void annotate(ApprovedRelease note, NoteKind kind) {
        jdbc.sql("insert into article_note (case_number, version_no, kind, note_text, noted_at)"
                        + " select ?, ?, ?, ?, cast(? as timestamp with time zone) from (values (1)) once (n)"
                        + " where not exists (select 1 from article_note where case_number = ? and version_no = ?)")
                .params(note.caseNumber(), note.version(), kind.name(), note.body(), now())
                .params(note.caseNumber(), note.version())
                .update();
    }

    /** The address of what is out of the case. */
    public Optional<String> ofCase(String caseNumber) {
        return jdbc.sql("select slug from article where case_number = :case and published_at is not null"
                        + " order by version_no desc fetch first 1 rows only")
                .param("case", caseNumber)
                .query(String.class)
                .optional();
    }

    public boolean ofCaseHasPictures(String caseNumber) {
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
