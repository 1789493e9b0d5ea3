package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.modeling.Draft.DraftFile;
import id.go.purbalinggakab.siliput.modeling.Draft.Edit;
import id.go.purbalinggakab.siliput.modeling.Draft.Request;
import id.go.purbalinggakab.siliput.modeling.Draft.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** ModelDrafts as rows; a change counts only on the version that was looked at. */
@Repository
@RequiredArgsConstructor
class DraftTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    UUID add(String title, String owner, Origin origin, Map<String, DraftFile> files) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into model_draft (id, title, owner, origin, state, version_no, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, 'OPEN', 1, ?, ?)")
                .params(id, title, owner, origin.name(), owner, now())
                .update();
        files.forEach((file, one) -> put(id, file, one));
        return id;
    }

    /** @return whether the draft still was as it was looked at, and could be changed */
    boolean touch(UUID id, int version, String by, State state) {
        return jdbc.sql("update model_draft set version_no = version_no + 1, changed_by = ?, changed_at = ?, state = ?,"
                                + " problem = null, approved_by = case when ? = 'RELEASED' then approved_by end"
                                + " where id = ? and version_no = ?"
                                + " and state in ('OPEN', 'ASKED', 'WAITING')")
                        .params(by, now(), state.name(), state.name(), id, version)
                        .update()
                == 1;
    }

    void put(UUID id, String file, DraftFile content) {
        remove(id, file);
        jdbc.sql("insert into model_draft_file (draft, file, base_hash, content_hash) values (?, ?, ?, nullif(?, ''))")
                .params(id, file, content.base(), content.content())
                .update();
    }

    void remove(UUID id, String file) {
        jdbc.sql("delete from model_draft_file where draft = ? and file = ?")
                .params(id, file)
                .update();
    }

    void ask(UUID id, String reason, Optional<Instant> effectiveAt, String by) {
        jdbc.sql("update model_draft set reason = ?, effective_at = ?, asked_by = ?, asked_at = ? where id = ?")
                .params(reason, effectiveAt.map(Timestamp::from).orElse(null), by, now(), id)
                .update();
    }

    void approve(UUID id, String by) {
        jdbc.sql("update model_draft set approved_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    void problem(UUID id, String words) {
        jdbc.sql("update model_draft set problem = ?, state = 'OPEN', approved_by = null, version_no = version_no + 1"
                        + " where id = ? and state not in ('RELEASED', 'DROPPED')")
                .params(words, id)
                .update();
    }

    /** Of a draft that was dropped long ago only its name stays. */
    void clear(Instant before) {
        jdbc.sql("delete from model_draft_file where draft in"
                        + " (select id from model_draft where state = 'DROPPED' and changed_at < ?)")
                .param(Timestamp.from(before))
                .update();
    }

    List<Draft> open() {
        return drafts("where state in ('OPEN', 'ASKED', 'WAITING') order by changed_at desc");
    }

    List<UUID> due() {
        return jdbc.sql("select id from model_draft where state = 'WAITING' and effective_at <= ?")
                .param(now())
                .query(UUID.class)
                .list();
    }

    Optional<Draft> find(UUID id) {
        return drafts("where id = ?", id).stream().findFirst();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Draft> lock(UUID id) {
        return drafts("where id = ? for update", id).stream().findFirst();
    }

    private List<Draft> drafts(String which, Object... params) {
        return jdbc
                .sql("select * from model_draft " + which)
                .params(params)
                .query((row, n) -> draft(row))
                .list()
                .stream()
                .map(this::withFiles)
                .toList();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("owner"),
                Origin.valueOf(row.getString("origin")),
                State.valueOf(row.getString("state")),
                new Edit(
                        row.getInt("version_no"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()),
                request(row),
                Optional.ofNullable(row.getString("problem")),
                Map.of());
    }

    private static Optional<Request> request(ResultSet row) throws SQLException {
        return row.getString("asked_by") == null
                ? Optional.empty()
                : Optional.of(new Request(
                        row.getString("reason"),
                        Optional.ofNullable(row.getTimestamp("effective_at")).map(Timestamp::toInstant),
                        row.getString("asked_by"),
                        row.getTimestamp("asked_at").toInstant(),
                        Optional.ofNullable(row.getString("approved_by"))));
    }

    private Draft withFiles(Draft draft) {
        var files = new TreeMap<String, DraftFile>();
        jdbc.sql("select file, base_hash, content_hash from model_draft_file where draft = ?")
                .param(draft.id())
                .query(row -> {
                    files.put(
                            row.getString(1), new DraftFile(row.getString(2), Objects.toString(row.getString(3), "")));
                });
        return draft.with(files);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
