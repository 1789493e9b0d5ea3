package id.go.purbalinggakab.siliput.archive;

import id.go.purbalinggakab.siliput.register.Columns;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files were compared with their SHA-256 and when; what was found stays, whatever becomes of the reading. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
@RequiredArgsConstructor
class DocumentChecks {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @return whether it counted as whole before */
    public boolean altered(UUID id) {
        return jdbc.sql("update document set altered_at = :now, checked_at = :now where id = :id"
                                + " and altered_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    public void whole(UUID id) {
        jdbc.sql("update document set altered_at = null, checked_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Those not looked at for longest first. */
    public List<UUID> inTurn() {
        return jdbc.sql("select id from document order by checked_at nulls first, id")
                .query(UUID.class)
                .list();
    }

    /** Looked at again whatever came of it, so that one broken file does not hold up the walk. */
    public void seen(UUID id) {
        jdbc.sql("update document set checked_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    public List<UUID> altered() {
        return jdbc.sql("select id from document where altered_at is not null order by altered_at, id")
                .query(UUID.class)
                .list();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isSmallCopy(UUID id, int longestEdge, String sha256) {
        return jdbc.sql("select count(*) from small_picture"
                                + " where document = :id and longest_edge = :edge and sha256 = :sha256")
                        .param("id", id)
                        .param("edge", longestEdge)
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void smallCopy(UUID id, int longestEdge, String sha256) {
        jdbc.sql("delete from small_picture where document = :id and longest_edge = :edge")
                .param("id", id)
                .param("edge", longestEdge)
                .update();
        jdbc.sql("insert into small_picture (document, longest_edge, sha256) values (:id, :edge, :sha256)")
                .param("id", id)
                .param("edge", longestEdge)
                .param("sha256", sha256)
                .update();
    }

    private OffsetDateTime now() {
        return Columns.stored(clock.instant());
    }
}
