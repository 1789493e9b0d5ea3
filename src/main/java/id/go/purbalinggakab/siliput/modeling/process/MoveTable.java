package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.modeling.ModelMigrations.Move;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations.State;
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

    /** @param left where the batch is gone: how many cases stayed */
    record Row(String batch, int from, int to, int cases, int left, String by, Instant at) {

        Move move(int done, int left, List<String> failures, State state) {
            return new Move(batch, from, to, by, at, cases, done, left, failures, state);
        }
    }

    /** Ids of everything that runs on a version. */
    List<String> cases(String definition) {
        return jdbc.sql("select id_ from act_ru_execution where proc_def_id_ = ? and parent_id_ is null")
                .param(definition)
                .query(String.class)
                .list();
    }

    void add(String batch, String process, int from, int to, int cases, String by) {
        jdbc.sql("insert into model_migration (batch, process, from_version, to_version, cases, ordered_by, ordered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(batch, process, from, to, cases, by, OffsetDateTime.now(clock))
                .update();
    }

    void left(String batch, int cases) {
        jdbc.sql("update model_migration set unmoved = ? where batch = ?")
                .params(cases, batch)
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
                        row.getInt("unmoved"),
                        row.getString("ordered_by"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
