package id.go.purbalinggakab.siliput.modeling.process;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which versions a batch of the engine moves cases between, which the engine itself does not say. */
@Repository
@RequiredArgsConstructor
class MoveTable {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    record Row(String batch, int from, int to, int cases, String by, Instant at) {}

    void add(String batch, String process, int from, int to, int cases, String by) {
        jdbc.sql("insert into model_migration (batch, process, from_version, to_version, cases, ordered_by, ordered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(batch, process, from, to, cases, by, OffsetDateTime.now(clock))
                .update();
    }

    List<Row> newest(String process) {
        return jdbc.sql("select * from model_migration where process = ? order by ordered_at desc fetch first " + SHOWN
                        + " rows only")
                .param(process)
                .query((row, n) -> new Row(
                        row.getString("batch"),
                        row.getInt("from_version"),
                        row.getInt("to_version"),
                        row.getInt("cases"),
                        row.getString("ordered_by"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
