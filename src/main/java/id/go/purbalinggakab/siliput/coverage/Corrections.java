package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.ChannelTexts;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.register.CaseChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes, corrections, replies and retractions of a published release: versions of their own beside the release, written
 * and approved like it, so that the hash holds and the author never approves.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Corrections {

    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final Releases releases;
    private final ApplicationEventPublisher events;

    /** Oldest first. */
    public List<Correction> of(String caseNumber) {
        return jdbc.sql("select * from release_version where case_number = ? and kind <> 'RILIS' order by version")
                .param(caseNumber)
                .query(Corrections::correction)
                .list();
    }

    public Optional<Correction> find(String caseNumber, int version) {
        return of(caseNumber).stream().filter(one -> one.version() == version).findFirst();
    }

    /**
     * Hands in the next version; its number continues the release's.
     *
     * @param mends the version that was sent back; empty for a new text
     */
    @Transactional
    public Correction submit(
            String caseNumber, NoteKind kind, String text, Optional<Integer> mends, String author, Instant at) {
        var handedIn = text(caseNumber, kind, text.strip());
        oneAtATime(caseNumber);
        int next = jdbc.sql("select max(version) from release_version where case_number = ?")
                        .param(caseNumber)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql(
                        """
                insert into release_version (case_number, version, kind, title, dateline, lead_text, body, quotes,
                    pictures, checklist, author, submitted_at, content_hash, mends)
                values (?, ?, ?, ?, '', '', ?, '', '', '', ?, ?, ?, ?)""")
                .params(caseNumber, next, kind.name(), handedIn.title(), handedIn.body(), author)
                .params(Timestamp.from(at), handedIn.contentHash(), mends.orElse(null))
                .update();
        events.publishEvent(new CaseChanged(caseNumber, ReleaseSection.RELEASE));
        return find(caseNumber, next).orElseThrow();
    }

    /** Two people may hand in at the same moment, and both get a number. */
    private void oneAtATime(String caseNumber) {
        jdbc.sql("select version from release_version where case_number = ? and version = 1 for update")
                .param(caseNumber)
                .query(Integer.class)
                .optional();
    }

    private ReleaseText text(String caseNumber, NoteKind kind, String text) {
        var title = kind.prefix() + ": " + releases.approved(caseNumber).title();
        return new ReleaseText(cut(title), "", "", text, "", "", "");
    }

    /** Never through a sign of two halves: a half is no text that a database takes. */
    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        var whole = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
        return title.substring(0, whole);
    }

    /**
     * @param substitute the secretary or the head decides, since nobody of the division could
     * @throws IllegalStateException already decided, or its author would approve
     */
    @Transactional
    public void decide(
            String caseNumber,
            int version,
            ReviewDecision decision,
            Optional<String> remark,
            String by,
            boolean substitute,
            Instant at) {
        if (decision == ReviewDecision.APPROVED && writers(caseNumber, version).contains(by)) {
            throw new IllegalStateException("Penulis tidak boleh menyetujui tulisannya sendiri.");
        }
        var decided = jdbc.sql(
                        """
                update release_version set decision = ?, remark = ?, decided_by = ?, decided_at = ?, substitute = ?
                where case_number = ? and version = ? and kind <> 'RILIS' and decision is null""")
                .params(decision.name(), remark.orElse(null), by, Timestamp.from(at), substitute)
                .params(caseNumber, version)
                .update();
        if (decided != 1) {
            throw new IllegalStateException("version %d of %s is already decided".formatted(version, caseNumber));
        }
        events.publishEvent(new CaseChanged(caseNumber, ReleaseSection.RELEASE));
    }

    /** @throws IllegalStateException not approved, or text and hash disagree */
    public ApprovedRelease approved(String caseNumber, int version) {
        var found = find(caseNumber, version)
                .filter(one -> one.isApproved())
                .orElseThrow(() ->
                        new IllegalStateException("version %d of %s is not approved".formatted(version, caseNumber)));
        if (!found.content().contentHash().equals(found.contentHash())) {
            throw new IllegalStateException("correction of %s differs from what was approved".formatted(caseNumber));
        }
        if (found.decidedBy().filter(writers(caseNumber, version)::contains).isPresent()) {
            throw new IllegalStateException("correction of %s was approved by its own author".formatted(caseNumber));
        }
        return new ApprovedRelease(
                caseNumber,
                version,
                found.title(),
                "",
                "",
                found.text(),
                List.of(),
                found.contentHash(),
                found.decidedAt().orElseThrow(),
                Optional.empty(),
                ChannelTexts.PREPARED);
    }

    /** Who wrote this version or one that it mends. */
    public Set<String> writers(String caseNumber, int version) {
        var byVersion = of(caseNumber).stream().collect(Collectors.toMap(Correction::version, Function.identity()));
        return Stream.iterate(Optional.ofNullable(byVersion.get(version)), Optional::isPresent, one -> one.flatMap(
                                Correction::mends)
                        .map(byVersion::get))
                .flatMap(Optional::stream)
                .map(Correction::author)
                .collect(Collectors.toSet());
    }

    private static Correction correction(ResultSet row, int n) throws SQLException {
        return new Correction(
                row.getInt("version"),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getString("author"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("content_hash"),
                Optional.ofNullable(row.getString("decision")).map(ReviewDecision::valueOf),
                Optional.ofNullable(row.getString("remark")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                row.getBoolean("substitute"),
                Optional.ofNullable(row.getObject("mends", Integer.class)));
    }

    /** Whether a retraction before this version was approved: notes and corrections of what is withdrawn end there. */
    public boolean isRetracted(String caseNumber, int version) {
        return of(caseNumber).stream()
                .anyMatch(one -> one.kind() == NoteKind.PENCABUTAN && one.version() != version && one.isApproved());
    }

    /** One handed-in version. */
    public record Correction(
            int version,
            NoteKind kind,
            String title,
            String text,
            String author,
            Instant submittedAt,
            String contentHash,
            Optional<ReviewDecision> decision,
            Optional<String> remark,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            boolean substitute,
            Optional<Integer> mends) {

        public boolean isApproved() {
            return decision.filter(ReviewDecision.APPROVED::equals).isPresent();
        }

        /** What the hash is of. */
        public ReleaseText content() {
            return new ReleaseText(title, "", "", text, "", "", "");
        }
    }
}
