package id.go.purbalinggakab.siliput.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals that were made, and which of them still wait to be mailed. */
@Component
@RequiredArgsConstructor
class AnchorTable {

    private final JdbcClient jdbc;

    Optional<DailyAnchor.Line> last() {
        return query("order by seal_number desc fetch first 1 rows only").stream()
                .findFirst();
    }

    List<DailyAnchor.Line> unmailed() {
        return query("where mailed_at is null order by seal_number");
    }

    void add(DailyAnchor seal, String file) {
        jdbc.sql("insert into chain_seal (seal_number, seal_day, covers_from, sealed_at, chains, file_name, prev_hash,"
                        + " hash) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        seal.number(),
                        seal.day(),
                        seal.coversFrom(),
                        seal.at(),
                        seal.heads().size())
                .params(file, seal.prev(), seal.hash())
                .update();
    }

    void mailed(long number, Instant at) {
        jdbc.sql("update chain_seal set mailed_at = ? where seal_number = ?")
                .params(at.atOffset(ZoneOffset.UTC), number)
                .update();
    }

    private List<DailyAnchor.Line> query(String where) {
        return jdbc.sql("select * from chain_seal " + where)
                .query((row, index) -> new DailyAnchor.Line(
                        row.getLong("seal_number"),
                        row.getString("seal_day"),
                        row.getString("sealed_at"),
                        row.getString("file_name"),
                        row.getString("prev_hash"),
                        row.getString("hash")))
                .list();
    }
}
