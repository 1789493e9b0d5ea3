package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.modeling.Release.Step;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** ModelReleases as rows, one after the other. */
@Repository
@RequiredArgsConstructor
class ReleaseTable {

    private final JdbcClient jdbc;

    /** Nobody else releases until the transaction ends. */
    int next() {
        jdbc.sql("update model_head set last_release = last_release + 1 where id = 1")
                .update();
        return jdbc.sql("select last_release from model_head where id = 1")
                .query(Integer.class)
                .single();
    }

    void add(Release release, Optional<UUID> draft, String deployment) {
        jdbc.sql("insert into model_release (number_no, draft, title, origin, reason, released_by, approved_by,"
                        + " released_at, deployment) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        release.number(),
                        draft.orElse(null),
                        release.title(),
                        release.origin().name(),
                        release.reason(),
                        release.by(),
                        release.approvedBy().orElse(null),
                        Timestamp.from(release.at()),
                        deployment)
                .update();
        release.files()
                .forEach((file, step) -> jdbc.sql("insert into model_release_file (release_no, file, before_hash,"
                                + " after_hash) values (?, ?, ?, nullif(?, ''))")
                        .params(release.number(), file, step.before(), step.after())
                        .update());
    }

    void folder(int number, String words) {
        jdbc.sql("update model_release set folder_state = ? where number_no = ?")
                .params(words, number)
                .update();
    }

    /** Nobody else writes the folder until the transaction ends. */
    void lockFolder() {
        jdbc.sql("select last_release from model_head where id = 2 for update")
                .query(Integer.class)
                .single();
    }

    /** The oldest that the folder has not got. */
    Optional<Release> unwritten() {
        return releases("where folder_state is null order by number_no fetch first 1 rows only").stream()
                .findFirst();
    }

    List<Release> newest(int most) {
        return releases("order by number_no desc fetch first " + most + " rows only");
    }

    /** The newest first. */
    List<Release> since(int number) {
        return releases("where number_no >= ? order by number_no desc", number);
    }

    Optional<Release> find(int number) {
        return releases("where number_no = ?", number).stream().findFirst();
    }

    private List<Release> releases(String which, Object... params) {
        return jdbc
                .sql("select * from model_release " + which)
                .params(params)
                .query((row, n) -> new Release(
                        row.getInt("number_no"),
                        row.getString("title"),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("reason"),
                        row.getString("released_by"),
                        Optional.ofNullable(row.getString("approved_by")),
                        row.getTimestamp("released_at").toInstant(),
                        Optional.ofNullable(row.getString("folder_state")),
                        new TreeMap<>()))
                .list()
                .stream()
                .map(this::withFiles)
                .toList();
    }

    private Release withFiles(Release release) {
        jdbc.sql("select file, before_hash, after_hash from model_release_file where release_no = ?")
                .param(release.number())
                .query(row -> {
                    release.files()
                            .put(row.getString(1), new Step(row.getString(2), Objects.toString(row.getString(3), "")));
                });
        return release;
    }
}
