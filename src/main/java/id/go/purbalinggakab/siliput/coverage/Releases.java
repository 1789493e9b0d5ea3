package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.register.CaseChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a case's release, who wrote and who decided. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Releases {

    private final JdbcClient jdbc;
    private final PictureList pictureList;
    private final ChannelTextList channelTexts;
    private final ApplicationEventPublisher events;

    /** Oldest first. */
    public List<ReleaseVersion> versions(String caseNumber) {
        return jdbc.sql("select * from release_version where case_number = ? and kind = 'RILIS' order by version")
                .param(caseNumber)
                .query(Releases::version)
                .list();
    }

    /** Of a release or a correction. */
    public Optional<String> title(String caseNumber, int version) {
        return jdbc.sql("select title from release_version where case_number = ? and version = ?")
                .params(caseNumber, version)
                .query(String.class)
                .optional();
    }

    public Optional<ReleaseVersion> latest(String caseNumber) {
        var versions = versions(caseNumber);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Hands in the next version. */
    @Transactional
    public ReleaseVersion submit(String caseNumber, ReleaseText text, String author, Instant at) {
        int next = latest(caseNumber).map(ReleaseVersion::version).orElse(0) + 1;
        jdbc.sql(
                        """
                insert into release_version (case_number, version, title, dateline, lead_text, body, quotes, pictures,
                    checklist, channel_texts, author, submitted_at, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caseNumber, next, text.title(), text.dateline(), text.lead(), text.body())
                .params(text.quotes(), text.pictures(), text.checklist(), text.channelTexts(), author)
                .params(Timestamp.from(at), text.contentHash())
                .update();
        events.publishEvent(new CaseChanged(caseNumber, ReleaseSection.RELEASE));
        return latest(caseNumber).orElseThrow();
    }

    /**
     * Decides on the latest version.
     *
     * @param substitute the secretary or the head decides, since nobody of the division could
     * @throws IllegalStateException no version, already decided, or who wrote a version would approve
     */
    @Transactional
    public void decide(
            String caseNumber,
            ReviewDecision decision,
            Optional<String> remark,
            String by,
            boolean substitute,
            Instant at) {
        var latest = latest(caseNumber)
                .orElseThrow(() -> new IllegalStateException("case %s has no release".formatted(caseNumber)));
        if (latest.decision().isPresent()) {
            throw new IllegalStateException(
                    "version %d of %s is already decided".formatted(latest.version(), caseNumber));
        }
        if (decision == ReviewDecision.APPROVED && wrote(caseNumber, latest.version(), by)) {
            throw new IllegalStateException("Penulis rilis tidak boleh menyetujui rilisnya sendiri.");
        }
        jdbc.sql(
                        """
                update release_version set decision = ?, remark = ?, decided_by = ?, decided_at = ?, substitute = ?
                where case_number = ? and version = ?""")
                .params(decision.name(), remark.orElse(null), by, Timestamp.from(at), substitute)
                .params(caseNumber, latest.version())
                .update();
        events.publishEvent(new CaseChanged(caseNumber, ReleaseSection.RELEASE));
    }

    /**
     * Holds the approved version back; a second hold takes the place of the first.
     *
     * @throws IllegalStateException the latest version is not approved
     */
    @Transactional
    public void hold(String caseNumber, Hold hold) {
        jdbc.sql(
                        """
                update release_version set hold_kind = ?, held_until = ?, hold_reason = ?
                where case_number = ? and version = ?""")
                .params(hold.kind().name(), Timestamp.from(hold.until()), hold.reason(), caseNumber)
                .params(latestApproved(caseNumber).version())
                .update();
        events.publishEvent(new CaseChanged(caseNumber, ReleaseSection.RELEASE));
    }

    /** This version or one before it. */
    private boolean wrote(String caseNumber, int version, String user) {
        return versions(caseNumber).stream()
                .filter(one -> one.version() <= version)
                .map(ReleaseVersion::author)
                .anyMatch(user::equals);
    }

    private ReleaseVersion latestApproved(String caseNumber) {
        return latest(caseNumber)
                .filter(ReleaseVersion::isApproved)
                .orElseThrow(() -> new IllegalStateException("case %s has no approved release".formatted(caseNumber)));
    }

    /**
     * The approved version, ready for the channels.
     *
     * @throws IllegalStateException nothing approved, or text and hash disagree
     */
    public ApprovedRelease approved(String caseNumber) {
        return approved(caseNumber, latestApproved(caseNumber));
    }

    /**
     * This version as it was approved, also where a later one took its place.
     *
     * @throws IllegalStateException never approved, or text and hash disagree
     */
    public ApprovedRelease approved(String caseNumber, int version) {
        return approved(
                caseNumber,
                versions(caseNumber).stream()
                        .filter(one -> one.version() == version && one.isApproved())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "version %d of %s is not approved".formatted(version, caseNumber))));
    }

    private ApprovedRelease approved(String caseNumber, ReleaseVersion version) {
        if (!version.content().contentHash().equals(version.contentHash())) {
            throw new IllegalStateException("release of %s differs from what was approved".formatted(caseNumber));
        }
        if (version.decidedBy()
                .filter(by -> wrote(caseNumber, version.version(), by))
                .isPresent()) {
            throw new IllegalStateException("release of %s was approved by its own author".formatted(caseNumber));
        }
        return new ApprovedRelease(
                caseNumber,
                version.version(),
                version.title(),
                version.dateline(),
                version.lead(),
                version.quotes().isBlank() ? version.body() : version.body() + "\n\n" + version.quotes(),
                pictureList.parse(version.pictures()),
                version.contentHash(),
                version.decidedAt().orElseThrow(),
                version.hold().filter(hold -> hold.kind() == Hold.Kind.EMBARGO).map(Hold::until),
                channelTexts.parse(version.channelTexts()));
    }

    private static ReleaseVersion version(ResultSet row, int n) throws SQLException {
        return new ReleaseVersion(
                row.getInt("version"),
                row.getString("title"),
                row.getString("dateline"),
                row.getString("lead_text"),
                row.getString("body"),
                row.getString("quotes"),
                row.getString("pictures"),
                row.getString("checklist"),
                row.getString("channel_texts"),
                row.getString("author"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("content_hash"),
                Optional.ofNullable(row.getString("decision")).map(ReviewDecision::valueOf),
                Optional.ofNullable(row.getString("remark")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                row.getBoolean("substitute"),
                hold(row));
    }

    private static Optional<Hold> hold(ResultSet row) throws SQLException {
        return row.getString("hold_kind") == null
                ? Optional.empty()
                : Optional.of(new Hold(
                        Hold.Kind.valueOf(row.getString("hold_kind")),
                        row.getTimestamp("held_until").toInstant(),
                        row.getString("hold_reason")));
    }

    /** Who wrote any version of it. */
    public Set<String> writers(String caseNumber) {
        return versions(caseNumber).stream().map(ReleaseVersion::author).collect(Collectors.toSet());
    }
}
